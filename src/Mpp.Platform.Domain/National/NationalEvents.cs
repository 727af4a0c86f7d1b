using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.National;

public static class NationalEvents
{
    /// <summary>Days off or closures changed; it marks a day of each week that is counted again.</summary>
    public static readonly EventType CalendarChanged = new(
        "national.calendar-changed", "Days on which the mall is open changed, and a week of them is counted again.");

    /// <summary>Names no subject: whose answer or complaint moved a figure is nobody's to learn.</summary>
    public static readonly EventType DayChanged = new("national.day-changed", "Figures of a local day changed and are counted again.");
}
