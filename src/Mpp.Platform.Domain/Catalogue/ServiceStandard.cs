using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>Where a version of a service standard stands.</summary>
public enum StandardStatus
{
    Draft,

    /// <summary>The public was heard.</summary>
    Consulted,

    /// <summary>In force by decree.</summary>
    Set,

    /// <summary>In force, and being looked at again.</summary>
    UnderReview,

    /// <summary>A later version is in force.</summary>
    Superseded,
}

/// <summary>
/// A version of the standard of a service: fourteen components, of which the first six are published (PermenPANRB
/// 15/2014). It is drafted, put before the public, set by decree and reviewed; one version is in force at a time.
/// </summary>
public sealed class ServiceStandard : TenantEntity, IAudited
{
    public const int TextLength = 4_000;
    public const int DecreeLength = 100;
    public const int OfficeLength = 150;
    public const int MinutesLength = 4_000;
    public const int GroupsLength = 200;

    private ServiceStandard() { }

    public ServiceStandard(Guid serviceId, int number, IReadOnlyDictionary<string, string> components)
    {
        ServiceId = serviceId;
        Number = number;
        Components = components;
    }

    public static string EventName => "catalogue.service-standard";

    public Guid ServiceId { get; private init; }

    /// <summary>1, 2 ... within the service.</summary>
    public int Number { get; private init; }

    public StandardStatus Status { get; private set; }

    /// <summary>Text by component key; what is empty is missing.</summary>
    public IReadOnlyDictionary<string, string> Components { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public DateOnly? ConsultedOn { get; private set; }

    /// <summary>Who was heard: users, experts, related agencies, civil society, media.</summary>
    public IReadOnlyList<string> ConsultedGroups { get; private set; } = [];

    /// <summary>Minutes of the public consultation (forum konsultasi publik).</summary>
    public string? ConsultationMinutes { get; private set; }

    public string? DecreeNumber { get; private set; }

    public DateOnly? DecreeOn { get; private set; }

    /// <summary>Office that set it.</summary>
    public string? SetBy { get; private set; }

    public DateOnly? ReviewDueOn { get; private set; }

    public bool IsInForce => Status is StandardStatus.Set or StandardStatus.UnderReview;

    public Result<Done> Write(IReadOnlyDictionary<string, string> components)
    {
        if (Status is not (StandardStatus.Draft or StandardStatus.Consulted))
        {
            return StandardErrors.NotDraft;
        }

        // What was heard was another text.
        (Components, Status) = (components, StandardStatus.Draft);
        return Done.Value;
    }

    public Result<Done> Consult(DateOnly on, IReadOnlyList<string> groups, string minutes)
    {
        if (Status is not (StandardStatus.Draft or StandardStatus.Consulted))
        {
            return StandardErrors.NotDraft;
        }

        (ConsultedOn, ConsultedGroups, ConsultationMinutes, Status) = (on, groups, minutes, StandardStatus.Consulted);
        return Done.Value;
    }

    /// <param name="published">Keys of the components that must be published.</param>
    public Result<Done> Set(string decreeNumber, DateOnly decreeOn, string setBy, IReadOnlyCollection<string> published)
    {
        if (Status != StandardStatus.Consulted)
        {
            return Status == StandardStatus.Draft ? StandardErrors.NotConsulted : StandardErrors.NotDraft;
        }

        var missing = published.Where(key => !Has(key)).ToArray();
        if (missing.Length > 0)
        {
            return StandardErrors.Incomplete with { Fields = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["components"] = missing } };
        }

        (DecreeNumber, DecreeOn, SetBy, Status, ReviewDueOn) = (decreeNumber, decreeOn, setBy, StandardStatus.Set, decreeOn.AddYears(1));
        return Done.Value;
    }

    public Result<Done> Review()
    {
        if (Status != StandardStatus.Set)
        {
            return StandardErrors.NotSet;
        }

        Status = StandardStatus.UnderReview;
        return Done.Value;
    }

    /// <summary>It was looked at again and stays as it is for another year.</summary>
    public Result<Done> Confirm(DateOnly today)
    {
        if (Status != StandardStatus.UnderReview)
        {
            return StandardErrors.NotUnderReview;
        }

        (Status, ReviewDueOn) = (StandardStatus.Set, today.AddYears(1));
        return Done.Value;
    }

    public void Supersede() => Status = StandardStatus.Superseded;

    public bool Has(string key) => Components.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text);

    /// <summary>Components filled by all asked for, in percent with two decimals.</summary>
    public decimal Completeness(IReadOnlyCollection<string> keys) => keys.Count == 0
        ? 0
        : Math.Round(100m * keys.Count(Has) / keys.Count, 2, MidpointRounding.AwayFromZero);
}
