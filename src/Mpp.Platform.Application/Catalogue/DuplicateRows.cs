using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>What keeps a service from being given at two places at once.</summary>
internal static class DuplicateRows
{
    /// <summary>How long the office has to close its own front desk.</summary>
    public const int DaysToEnd = 30;

    /// <summary>Opens a finding when the service is given at the mall and at the office, and closes it when it no longer is. The caller saves.</summary>
    public static async Task Duplicates(this IAppDbContext db, Service service, DateOnly today, CancellationToken ct)
    {
        var open = await db.DuplicateServices.SingleOrDefaultAsync(finding => finding.ServiceId == service.Id && finding.ResolvedOn == null, ct);
        if (service.IsDuplicate && open is null)
        {
            var owner = await db.Members.Where(member => member.Id == service.MemberId).Select(member => member.Name).SingleAsync(ct);
            var finding = new DuplicateService(service.Id, today, owner, today.AddDays(DaysToEnd));
            db.DuplicateServices.Add(finding);
            db.Announce(CatalogueEvents.DuplicateFound, finding.Id);
        }
        else if (!service.IsDuplicate && open is not null)
        {
            open.Resolve(today);
            db.Announce(CatalogueEvents.DuplicateEnded, open.Id);
        }
    }

    /// <summary>A service that leaves the mall must leave its counters first.</summary>
    public static async Task<Error?> RefuseAtCounter(this IAppDbContext db, Service service, CancellationToken ct) =>
        service.Placement != Placement.Mall && await db.CounterServices.AnyAsync(served => served.ServiceId == service.Id, ct)
            ? CatalogueErrors.AtCounter
            : null;
}
