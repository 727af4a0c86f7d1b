using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Members;

/// <summary>Legal kind of a member, by its own master data and never by what a press text calls it.</summary>
public enum MemberKind
{
    /// <summary>perangkat daerah</summary>
    RegionalAgency,

    /// <summary>instansi vertikal, lembaga sektoral</summary>
    VerticalAgency,

    /// <summary>BPJS</summary>
    SocialSecurityBody,

    /// <summary>BUMN</summary>
    StateOwnedEnterprise,

    /// <summary>BUMD</summary>
    RegionOwnedEnterprise,

    /// <summary>perbankan</summary>
    Bank,

    /// <summary>swasta</summary>
    Private,
}

/// <summary>Where a member stands. Joined is not active: the last two of the middle are computed, never set.</summary>
public enum MemberStatus
{
    /// <summary>Named, has not signed.</summary>
    Candidate,

    /// <summary>Has signed, is not at the mall yet.</summary>
    Signed,

    /// <summary>Moving in.</summary>
    Onboarding,

    /// <summary>Really serving; computed from its tickets.</summary>
    Active,

    /// <summary>Joined but not serving; computed from its tickets.</summary>
    Dormant,

    /// <summary>Left the mall.</summary>
    Withdrawn,
}

/// <summary>An agency, enterprise or bank that serves at the mall.</summary>
public sealed class Member : TenantEntity, IAudited
{
    public const int NameLength = 150;
    public const int ShortNameLength = 40;
    public const int ReportingGroupLength = 60;
    public const int HotlineLength = 40;
    public const int LiaisonPhoneLength = 40;
    public const int LiaisonEmailLength = 150;

    private Member() { }

    public Member(string name, MemberKind kind)
    {
        Name = name;
        Kind = kind;
    }

    public static string EventName => "members.member";

    public string Name { get; private set; } = "";

    public string? ShortName { get; private set; }

    public MemberKind Kind { get; private set; }

    /// <summary>Group the tenant reports it under, which may differ from its legal kind.</summary>
    public string? ReportingGroup { get; private set; }

    public string? Hotline { get; private set; }

    public MemberStatus Status { get; private set; }

    /// <summary>Weekdays it promises to be present; empty is every day the mall is open.</summary>
    public IReadOnlyList<DayOfWeek> ScheduledDays { get; private set; } = [];

    /// <summary>Hours it promises by weekday; on a day without any it promises the mall's own.</summary>
    public IReadOnlyList<DayHours> Hours { get; private set; } = [];

    /// <summary>The official who answers for the member towards the mall.</summary>
    public string? LiaisonName { get; private set; }

    /// <summary>Office the liaison holds.</summary>
    public string? LiaisonTitle { get; private set; }

    [Personal]
    public string? LiaisonPhone { get; private set; }

    [Personal]
    public string? LiaisonEmail { get; private set; }

    /// <summary>When its status was last found from its tickets; null while people decide it.</summary>
    public DateTimeOffset? StatusComputedAt { get; private set; }

    /// <summary>Edition of the activity rule that status was found by.</summary>
    public string? StatusRule { get; private set; }

    public DateOnly? JoinedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Whether it belongs to the mall: it has signed and has not left.</summary>
    public bool IsJoined => Status is not (MemberStatus.Candidate or MemberStatus.Withdrawn);

    /// <summary>Whether it belonged to the mall on at least one day of a period.</summary>
    public bool BelongedBetween(DateOnly first, DateOnly last) =>
        (IsJoined || WithdrawnOn > first) && (JoinedOn is null ? IsJoined : JoinedOn <= last);

    public void Rename(string name, string? shortName, MemberKind kind)
    {
        Name = name;
        ShortName = shortName;
        Kind = kind;
    }

    public void Describe(string? reportingGroup, string? hotline)
    {
        ReportingGroup = reportingGroup;
        Hotline = hotline;
    }

    /// <summary>Promises weekdays, and the hours of some of them.</summary>
    public Result<Done> Schedule(IReadOnlyList<DayOfWeek> days, IReadOnlyList<DayHours> hours)
    {
        if (days.Count > 0 && hours.Any(day => !days.Contains(day.Day)))
        {
            return MemberErrors.HoursUnscheduled;
        }

        ScheduledDays = [.. days.Distinct().Order()];
        Hours = [.. hours.OrderBy(day => day.Day)];
        return Done.Value;
    }

    public void NameLiaison(string? name, string? title, string? phone, string? email) =>
        (LiaisonName, LiaisonTitle, LiaisonPhone, LiaisonEmail) = (name, title, phone, email);

    public bool IsScheduledOn(DateOnly date) => ScheduledDays.Count == 0 || ScheduledDays.Contains(date.DayOfWeek);

    /// <summary>Sets a status that people decide; active and dormant are refused.</summary>
    public Result<Done> MoveTo(MemberStatus status, DateOnly today)
    {
        if (status == Status)
        {
            return Done.Value;
        }

        if (status is MemberStatus.Active or MemberStatus.Dormant)
        {
            return MemberErrors.StatusComputed;
        }

        (Status, StatusComputedAt, StatusRule) = (status, null, null);
        JoinedOn = IsJoined ? JoinedOn ?? today : JoinedOn;
        WithdrawnOn = status == MemberStatus.Withdrawn ? today : null;
        return Done.Value;
    }

    /// <summary>
    /// Takes over what its tickets show; true when that changes its status. Who is still moving in is given the rule's whole
    /// look-back before its silence counts; who has not signed, or has left, is not judged.
    /// </summary>
    public bool Observe(MemberEvidence evidence, DateOnly windowStart, ActivityRule rule, DateTimeOffset now)
    {
        var isNew = Status is MemberStatus.Signed or MemberStatus.Onboarding && (JoinedOn is null || JoinedOn > windowStart);
        if (!IsJoined || evidence.ScheduledDays == 0 || (isNew && !evidence.IsActive))
        {
            return false;
        }

        var before = Status;
        Status = evidence.IsActive ? MemberStatus.Active : MemberStatus.Dormant;
        if (Status == before)
        {
            return false;
        }

        (StatusComputedAt, StatusRule) = (now, rule.Edition);
        return true;
    }
}
