using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>How ready a mall is for a launch.</summary>
public sealed record ReadinessReport
{
    public LaunchKind Launch { get; init; }

    /// <summary>Gates done or waived by all gates, each counting alike, in percent with two decimals; null without gates.</summary>
    public decimal? Percent { get; init; }

    public GateCount Gates { get; init; } = new(0, 0, 0, 0);

    /// <summary>Every gate that is not passed, the next due first.</summary>
    public IReadOnlyList<GateLine> Blocking { get; init; } = [];

    /// <summary>Gates that cannot make the date as things stand, each with its warning.</summary>
    public IReadOnlyList<GateLine> AtRisk { get; init; } = [];

    public ReadinessPace Pace { get; init; } = new(0, 0, null, null);

    public IReadOnlyList<KindReadiness> ByKind { get; init; } = [];

    /// <summary>Member by member, the least ready first.</summary>
    public IReadOnlyList<MemberReadiness> ByMember { get; init; } = [];

    public Opening SoftOpening { get; init; } = new(null, null);

    public Opening Inauguration { get; init; } = new(null, null);

    /// <summary>Planned dates that were moved, the first first.</summary>
    public IReadOnlyList<Slip> Slips { get; init; } = [];

    /// <summary>Local date of the mall.</summary>
    public DateOnly Today { get; init; }

    public DateTimeOffset AsOf { get; init; }
}

/// <summary>Counts of gates.</summary>
/// <param name="All">All of them.</param>
/// <param name="Done">In place, with evidence.</param>
/// <param name="Waived">Not needed, with a reason.</param>
/// <param name="Blocked">Cannot go on.</param>
public sealed record GateCount(int All, int Done, int Waived, int Blocked);

/// <summary>A gate that is not passed.</summary>
/// <param name="GateId">Which.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="MemberId">The member it is for.</param>
/// <param name="Member">That member's name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reason">Why it is blocked.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="IsOverdue">Due before today.</param>
/// <param name="Warning">Why it cannot make the date; null when it still can.</param>
public sealed record GateLine(
    Guid GateId, GateKind Kind, string Title, Guid? MemberId, string? Member, string? Owner, GateState State, string? Reason,
    DateOnly? DueOn, bool IsOverdue, GateWarning? Warning);

/// <summary>How fast gates are passed.</summary>
/// <param name="PassedInLast28Days">Gates done or waived in the last four weeks.</param>
/// <param name="Remaining">Gates not passed.</param>
/// <param name="ProjectedOn">When the last would be passed at this pace; null when nothing has been passed, or without gates.</param>
/// <param name="MakesTheDate">Whether that is not after the opening; null without a date, or without gates.</param>
public sealed record ReadinessPace(int PassedInLast28Days, int Remaining, DateOnly? ProjectedOn, bool? MakesTheDate);

/// <summary>Readiness of one kind of gate.</summary>
public sealed record KindReadiness(GateKind Kind, decimal? Percent, GateCount Gates);

/// <summary>Readiness of one member.</summary>
public sealed record MemberReadiness(Guid MemberId, string Name, decimal? Percent, GateCount Gates);

/// <summary>An opening, planned and actual kept apart.</summary>
/// <param name="PlannedOn">The date last planned.</param>
/// <param name="On">The date it was held.</param>
public sealed record Opening(DateOnly? PlannedOn, DateOnly? On);

/// <summary>A planned date that was moved.</summary>
/// <param name="Plan">Which kind of plan.</param>
/// <param name="GateId">The gate, when it is one's.</param>
/// <param name="Title">The gate's title.</param>
/// <param name="From">The date before.</param>
/// <param name="To">The date after; null when none was named.</param>
/// <param name="Reason">Why.</param>
/// <param name="RecordedAt">When it was moved.</param>
public sealed record Slip(SlippedPlan Plan, Guid? GateId, string? Title, DateOnly From, DateOnly? To, string? Reason, DateTimeOffset RecordedAt);
