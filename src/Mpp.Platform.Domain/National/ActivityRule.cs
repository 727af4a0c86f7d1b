using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.National;

/// <summary>
/// When a member counts as active: it served at least one ticket on at least <see cref="Share"/> of its scheduled days
/// in the last <see cref="Weeks"/> weeks (of all days the mall was open, when it has no schedule). Joined is not active.
/// A new edition holds from its date on; earlier weeks keep the rule of their own time.
/// </summary>
public sealed class ActivityRule : IPlatformWide
{
    public const int EditionLength = 40;
    public const int SourceLength = 200;

    /// <summary>Name of the edition, such as <c>2021.1</c>.</summary>
    public required string Edition { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>How far it looks back, 1 to 26.</summary>
    public required int Weeks { get; set; }

    /// <summary>Share of the scheduled days, above 0 and at most 1.</summary>
    public required decimal Share { get; set; }

    public required string Source { get; set; }

    /// <summary>The edition in force on a day; the first one before there was any.</summary>
    public static ActivityRule At(IReadOnlyCollection<ActivityRule> editions, DateOnly date) =>
        editions.Where(rule => rule.EffectiveFrom <= date).MaxBy(rule => rule.EffectiveFrom) ?? editions.MinBy(rule => rule.EffectiveFrom)!;

    /// <param name="scheduledDays">Days the mall was open and the member promised to be there.</param>
    /// <param name="servedDays">Days on which it served somebody.</param>
    public bool IsActive(IReadOnlyCollection<DateOnly> scheduledDays, IReadOnlySet<DateOnly> servedDays)
    {
        var present = scheduledDays.Count(servedDays.Contains);
        return present > 0 && present >= Share * scheduledDays.Count;
    }
}
