using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Domain.National;

/// <summary>Turns raw tickets into facts. Pure, so a recount always gives the same figures.</summary>
public static class UsageFacts
{
    public static IReadOnlyList<DailyUsage> Daily(string tenantId, IEnumerable<TicketFact> tickets) =>
        [.. tickets
            .GroupBy(ticket => (ticket.ServiceDate, ticket.MemberId, ticket.ServiceId, ticket.Channel))
            .Select(group => new DailyUsage
            {
                TenantId = tenantId,
                ServiceDate = group.Key.ServiceDate,
                MemberId = group.Key.MemberId,
                ServiceId = group.Key.ServiceId,
                Channel = group.Key.Channel,
                Issued = group.Count(),
                Served = group.Count(ticket => ticket.Status == TicketStatus.Completed),
                NoShow = group.Count(ticket => ticket.Status == TicketStatus.NoShow),
                Cancelled = group.Count(ticket => ticket.Status == TicketStatus.Cancelled),
            })];

    public static IReadOnlyList<DailyMall> Malls(string tenantId, IEnumerable<TicketFact> tickets) =>
        [.. tickets
            .GroupBy(ticket => ticket.ServiceDate)
            .Select(day => new DailyMall
            {
                TenantId = tenantId,
                ServiceDate = day.Key,
                Visits = day.Select(ticket => ticket.VisitId).Distinct().Count(),
                Waits = DurationSketch.Of(day.Select(ticket => ticket.WaitSeconds).OfType<double>()).ToBytes(),
                ServiceTimes = DurationSketch.Of(day.Select(ticket => ticket.ServiceSeconds).OfType<double>()).ToBytes(),
            })];

    /// <summary>The week's row, or null when no day of it was reported.</summary>
    public static WeeklyUsage? Weekly(WeekOfFacts week)
    {
        if (week.Usage.Count == 0)
        {
            return null;
        }

        var waits = DurationSketch.Of(week.Days.Select(day => day.Waits));
        var serviceTimes = DurationSketch.Of(week.Days.Select(day => day.ServiceTimes));
        return new WeeklyUsage
        {
            TenantId = week.TenantId,
            Week = week.Week.Key,
            Visits = week.Days.Sum(day => day.Visits),
            Issued = week.Usage.Sum(row => row.Issued),
            Served = week.Usage.Sum(row => row.Served),
            NoShow = week.Usage.Sum(row => row.NoShow),
            Cancelled = week.Usage.Sum(row => row.Cancelled),
            ServedOnline = week.Usage.Where(row => row.Channel == Channel.Online).Sum(row => row.Served),
            ServedOutreach = week.Usage.Where(row => row.Channel == Channel.Outreach).Sum(row => row.Served),
            ReportedDays = WeekDays.Of(week.Usage.Select(row => row.ServiceDate)),
            ServedByDay = WeekDays.Write(week.Usage.Select(row => (row.ServiceDate, row.Served))),
            Waits = waits.ToBytes(),
            ServiceTimes = serviceTimes.ToBytes(),
            MedianWaitSeconds = waits.At(0.5),
            P90WaitSeconds = waits.At(0.9),
            MedianServiceSeconds = serviceTimes.At(0.5),
            Members = week.Members,
            ActiveMembers = week.ActiveMembers,
            ComputedAt = week.ComputedAt,
        };
    }
}

/// <summary>Everything a week's row is made of.</summary>
public sealed record WeekOfFacts(
    string TenantId,
    IsoWeek Week,
    IReadOnlyCollection<DailyUsage> Usage,
    IReadOnlyCollection<DailyMall> Days,
    int Members,
    int ActiveMembers,
    DateTimeOffset ComputedAt);
