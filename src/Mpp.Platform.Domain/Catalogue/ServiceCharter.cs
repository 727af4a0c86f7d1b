using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>
/// A version of the service charter (maklumat pelayanan) of the mall or of one member: able to serve by the standard,
/// improving, and accepting sanctions. The last one that was set holds.
/// </summary>
public sealed class ServiceCharter : TenantEntity, IAudited
{
    public const int TextLength = 4_000;
    public const int NameLength = 150;
    public const int DecreeLength = 100;
    public const int MediaLength = 500;
    public const int ScopeLength = 36;

    private ServiceCharter() { }

    public ServiceCharter(Guid? memberId, int number)
    {
        MemberId = memberId;
        Scope = memberId?.ToString() ?? "";
        Number = number;
    }

    public static string EventName => "catalogue.service-charter";

    /// <summary>Null for the mall as a whole.</summary>
    public Guid? MemberId { get; private init; }

    /// <summary>The member's id as text, empty for the mall: what a version's number counts within.</summary>
    public string Scope { get; private init; } = "";

    /// <summary>1, 2 ... of the mall or the member.</summary>
    public int Number { get; private init; }

    /// <summary>Able to serve by the standard.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Improving without end.</summary>
    public string? Improvement { get; init; }

    /// <summary>Accepting sanction or compensation when the promise is broken.</summary>
    public string? Sanction { get; init; }

    [Personal]
    public string SignedByName { get; init; } = "";

    public string SignedByTitle { get; init; } = "";

    public string DecreeNumber { get; init; } = "";

    public DateOnly DecreeOn { get; init; }

    /// <summary>Where it is published, such as banner, website.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];
}
