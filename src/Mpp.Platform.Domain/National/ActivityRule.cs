namespace Mpp.Platform.Domain.National;

/// <summary>
/// When a member counts as active: it served at least one ticket on at least <see cref="Share"/> of its scheduled days
/// in the last <see cref="Weeks"/> weeks (of all days the mall was open, when it has no schedule). Joined is not active.
/// </summary>
public sealed record ActivityRule(int Weeks, decimal Share)
{
    public static readonly ActivityRule Default = new(4, 0.5m);

    /// <param name="scheduledDays">Days the mall was open and the member promised to be there.</param>
    /// <param name="servedDays">Days on which it served somebody.</param>
    public bool IsActive(IReadOnlyCollection<DateOnly> scheduledDays, IReadOnlySet<DateOnly> servedDays)
    {
        var present = scheduledDays.Count(servedDays.Contains);
        return present > 0 && present >= Share * scheduledDays.Count;
    }
}
