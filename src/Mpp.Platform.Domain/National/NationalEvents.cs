using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.National;

public static class NationalEvents
{
    /// <summary>Names no subject: whose answer or complaint moved a figure is nobody's to learn.</summary>
    public static readonly EventType DayChanged = new("national.day-changed", "Figures of a local day changed and are counted again.");
}
