using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

/// <summary>Who joined, and who of them is really there. Computed from tickets served; nobody sets it.</summary>
public sealed record MemberActivityReport
{
    /// <summary>First local date of the period.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last local date of the period; at the latest yesterday.</summary>
    public DateOnly To { get; init; }

    /// <summary>Members that belonged to the mall in the period.</summary>
    public int Joined { get; init; }

    /// <summary>Members that the rule finds active over the period.</summary>
    public int Active { get; init; }

    /// <summary>The same over as many days just before.</summary>
    public ActivityCount Previous { get; init; } = new(0, 0);

    /// <summary>By reporting group, or by legal kind where a member has none.</summary>
    public IReadOnlyList<ActivityGroup> Groups { get; init; } = [];

    /// <summary>Week by week, each by the rule's own look-back; weeks without a report are left out.</summary>
    public IReadOnlyList<ActivityWeek> Trend { get; init; } = [];

    /// <summary>Evidence per member, by name; a member's officer sees its own alone.</summary>
    public IReadOnlyList<MemberActivityItem> Members { get; init; } = [];

    /// <summary>The rule in force on the last day.</summary>
    public ActivityRuleText Rule { get; init; } = new("", default, 0, 0, "");

    public DateTimeOffset AsOf { get; init; }

    /// <summary>Years whose days off are not known.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];
}

/// <summary>Joined and active members.</summary>
public sealed record ActivityCount(int Joined, int Active);

/// <summary>Joined and active members of a group.</summary>
/// <param name="ReportingGroup">Null where the group is a legal kind.</param>
/// <param name="Kind">Legal kind of all its members; null where the mall reports several kinds together.</param>
/// <param name="Joined">Members that belonged to the mall.</param>
/// <param name="Active">Those found active.</param>
/// <param name="Kinds">The same by legal kind; a reporting group may hold several.</param>
public sealed record ActivityGroup(string? ReportingGroup, MemberKind? Kind, int Joined, int Active, IReadOnlyList<ActivityKind> Kinds)
{
    /// <summary>The mall's own group, or the legal kind of a member without one: a group that is called like a kind is still a group.</summary>
    internal static (string? ReportingGroup, MemberKind? Kind) KeyOf(Member member) =>
        member.ReportingGroup is { } group ? (group, null) : (null, member.Kind);

    internal static ActivityGroup Of(string? reportingGroup, IReadOnlyCollection<(MemberKind Kind, bool IsActive)> members)
    {
        var kinds = members.GroupBy(member => member.Kind).OrderBy(kind => kind.Key)
            .Select(kind => new ActivityKind(kind.Key, kind.Count(), kind.Count(member => member.IsActive))).ToList();
        return new ActivityGroup(
            reportingGroup, kinds.Count == 1 ? kinds[0].Kind : null, members.Count, members.Count(member => member.IsActive), kinds);
    }
}

/// <summary>Joined and active members of one legal kind within a group.</summary>
public sealed record ActivityKind(MemberKind Kind, int Joined, int Active);

/// <summary>Joined and active members in an ISO week.</summary>
/// <param name="Week">Such as <c>2026-W47</c>.</param>
/// <param name="Joined">Members that belonged to the mall.</param>
/// <param name="Active">Those found active.</param>
public sealed record ActivityWeek(string Week, int Joined, int Active);

/// <summary>An edition of the rule.</summary>
/// <param name="Edition">Its name.</param>
/// <param name="EffectiveFrom">Earlier periods keep the edition of their own time.</param>
/// <param name="Weeks">How far the weekly figures look back.</param>
/// <param name="Share">Share of the scheduled days on which at least one ticket must be served; 0.5 is half.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ActivityRuleText(string Edition, DateOnly EffectiveFrom, int Weeks, decimal Share, string Source);

/// <summary>Why a member counts as active, or why not.</summary>
public enum ActivityReason
{
    /// <summary>It served on enough of its scheduled days.</summary>
    Active,

    /// <summary>It served, on too few of its scheduled days.</summary>
    BelowShare,

    /// <summary>It had promised to be there and served nobody.</summary>
    NeverServed,

    /// <summary>No day of the period was one it had promised to be there.</summary>
    NotScheduled,
}

/// <summary>Evidence of one member.</summary>
public sealed record MemberActivityItem
{
    public Guid MemberId { get; init; }

    public string Name { get; init; } = "";

    public MemberKind Kind { get; init; }

    public string? ReportingGroup { get; init; }

    public MemberStatus Status { get; init; }

    public bool IsActive { get; init; }

    public ActivityReason Reason { get; init; }

    /// <summary>Days the mall was open, the member belonged to it and had promised to be there.</summary>
    public int ScheduledDays { get; init; }

    /// <summary>Those of them on which it served at least one ticket.</summary>
    public int PresentDays { get; init; }

    /// <summary>Present by scheduled days, 0 to 1; null without a scheduled day.</summary>
    public decimal? Share { get; init; }

    /// <summary>Days with an officer at a counter; null where nobody recorded that.</summary>
    public int? StaffedDays { get; init; }

    /// <summary>Tickets completed.</summary>
    public int Served { get; init; }

    /// <summary>Last day of the period on which it served.</summary>
    public DateOnly? LastServedOn { get; init; }

    internal static MemberActivityItem Of(Member member, MemberEvidence evidence, int? staffedDays) => new()
    {
        MemberId = member.Id,
        Name = member.Name,
        Kind = member.Kind,
        ReportingGroup = member.ReportingGroup,
        Status = member.Status,
        IsActive = evidence.IsActive,
        Reason = evidence switch
        {
            { IsActive: true } => ActivityReason.Active,
            { ScheduledDays: 0 } => ActivityReason.NotScheduled,
            { PresentDays: 0 } => ActivityReason.NeverServed,
            _ => ActivityReason.BelowShare,
        },
        ScheduledDays = evidence.ScheduledDays,
        PresentDays = evidence.PresentDays,
        Share = evidence.ScheduledDays == 0 ? null : Math.Round((decimal)evidence.PresentDays / evidence.ScheduledDays, 4, MidpointRounding.AwayFromZero),
        StaffedDays = staffedDays,
        Served = evidence.Served,
        LastServedOn = evidence.LastServedOn,
    };
}
