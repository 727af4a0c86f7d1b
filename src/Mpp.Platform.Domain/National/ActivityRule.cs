namespace Mpp.Platform.Domain.National;

/// <summary>
/// When a member counts as active: it served at least one ticket on at least <see cref="Share"/> of the days the mall
/// was open in the last <see cref="Weeks"/> weeks. Joined is not active.
/// </summary>
public sealed record ActivityRule(int Weeks, decimal Share)
{
    public static readonly ActivityRule Default = new(4, 0.5m);

    public bool IsActive(int presentDays, int openDays) => presentDays > 0 && presentDays >= Share * openDays;
}
