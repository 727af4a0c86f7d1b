using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Members;

/// <summary>What a member's tickets show over a period.</summary>
/// <param name="ScheduledDays">Days the mall was open, the member belonged to it and had promised to be there.</param>
/// <param name="PresentDays">Those of them on which it served at least one ticket.</param>
/// <param name="Served">Tickets completed.</param>
/// <param name="LastServedOn">Last day of the period on which it served; null when on none.</param>
/// <param name="IsActive">As the rule finds.</param>
public sealed record MemberEvidence(int ScheduledDays, int PresentDays, int Served, DateOnly? LastServedOn, bool IsActive)
{
    /// <param name="openDays">Days the mall was open in the period.</param>
    /// <param name="served">Tickets completed by day.</param>
    public static MemberEvidence Of(
        Member member, ActivityRule rule, IEnumerable<DateOnly> openDays, IReadOnlyDictionary<DateOnly, int> served)
    {
        var scheduled = openDays.Where(day => member.IsScheduledOn(day) && (member.JoinedOn is null || member.JoinedOn <= day)).ToList();
        var days = served.Where(day => day.Value > 0).Select(day => day.Key).ToHashSet();
        return new MemberEvidence(
            scheduled.Count,
            scheduled.Count(days.Contains),
            served.Values.Sum(),
            days.Count == 0 ? null : days.Max(),
            rule.IsActive(scheduled, days));
    }
}
