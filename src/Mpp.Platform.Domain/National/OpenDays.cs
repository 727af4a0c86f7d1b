namespace Mpp.Platform.Domain.National;

/// <summary>
/// Days on which a mall was open: working days since it opened or first reported, and other days with tickets. One that
/// has neither opened nor reported was open on none.
/// </summary>
public static class OpenDays
{
    public static IReadOnlyList<DateOnly> Of(
        WorkingDays calendar, DateOnly? softOpenedOn, IReadOnlySet<DateOnly> reported, DateOnly first, DateOnly last)
    {
        if (softOpenedOn is null && reported.Count == 0)
        {
            return [];
        }

        var opened = softOpenedOn ?? reported.Min();
        var start = opened > first ? opened : first;
        return [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - start.DayNumber + 1))
            .Select(start.AddDays)
            .Where(calendar.Contains)
            .Union(reported)
            .Order()];
    }
}
