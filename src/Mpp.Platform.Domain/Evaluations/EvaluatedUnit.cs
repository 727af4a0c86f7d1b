using System.Globalization;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>A unit that is evaluated (unit lokus): the mall itself, or one of its members.</summary>
public sealed class EvaluatedUnit : TenantEntity, IAudited
{
    public const int NameLength = 200;
    public const int SubjectKeyLength = 40;

    private EvaluatedUnit() { }

    public EvaluatedUnit(Guid? memberId, string name)
    {
        MemberId = memberId;
        SubjectKey = memberId?.ToString("D", CultureInfo.InvariantCulture) ?? "mall";
        Name = name;
    }

    public static string EventName => "evaluations.unit";

    /// <summary>Null for the mall itself.</summary>
    public Guid? MemberId { get; private init; }

    /// <summary>The member's id or <c>mall</c>: each is a unit once, also where databases do not compare nulls.</summary>
    public string SubjectKey { get; private init; } = "";

    /// <summary>Name of the unit lokus in the evaluation.</summary>
    public string Name { get; private init; } = "";
}
