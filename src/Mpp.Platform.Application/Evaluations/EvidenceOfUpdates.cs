using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>How often the public information is brought up to date (PEKPPP 24), by the audit trail of the mall's catalogue.</summary>
internal sealed class EvidenceOfUpdates(IAppDbContext db, TenantContext tenant) : IEvidenceSource
{
    private static readonly string[] Public = [Service.EventName, ServiceStandard.EventName, ServiceCharter.EventName];

    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        if (scope.MemberId is not null)
        {
            // The trail does not tell members apart.
            return [];
        }

        var (start, end) = (tenant.Tenant.InstantOf(scope.First, TimeOnly.MinValue), tenant.Tenant.EndOf(scope.Last));
        var changes = await db.AuditEntries.AsNoTracking().Where(entry => EF.Parameter(Public).Contains(entry.Entity) && entry.At >= start && entry.At < end)
            .Select(entry => entry.At).ToListAsync(ct);
        var days = changes.Select(tenant.Tenant.DateAt).ToHashSet();
        var source = scope.Of("/audit");
        return
        [
            new("update-frequency",
            [
                new("catalogue-changes", changes.Count, "count", source, new LocalText("Perubahan layanan, standar, dan maklumat dalam tahun ini.", "Changes of services, standards and charters within the year.")),
                new("days-with-changes", days.Count, "days", source, new LocalText("Hari berbeda dengan perubahan.", "Different days with changes.")),
                new("months-with-changes", days.Select(day => day.Month).Distinct().Count(), "months", source, new LocalText("Bulan berbeda dengan perubahan.", "Different months with changes.")),
                new("days-since-change", days.Count == 0 ? null : scope.Last.DayNumber - days.Max().DayNumber, "days", source, new LocalText("Hari sejak perubahan terakhir.", "Days since the latest change.")),
            ]),
        ];
    }
}
