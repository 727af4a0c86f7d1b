using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>When something is done to a complaint, by whom, and by which calendar and limits.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Today">The mall's local date then.</param>
/// <param name="Days">National working days, far enough on both sides.</param>
/// <param name="Rules">Limits of the instrument the complaint was received under.</param>
/// <param name="Role">Role in which it is done, such as <c>mall-admin</c>; <c>reporter</c> and <c>system</c> are none of a token.</param>
/// <param name="By">The caller's <c>sub</c>; null for the reporter, of whom nothing is kept.</param>
public sealed record ComplaintMoment(DateTimeOffset Now, DateOnly Today, WorkingDays Days, ComplaintInstrument Rules, string Role, string? By)
{
    public const string Reporter = "reporter";
    public const string System = "system";
}
