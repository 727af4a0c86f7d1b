using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Opening hours (PEKPPP 10).</summary>
internal sealed class EvidenceOfHours(IAppDbContext db, TenantContext tenant) : IEvidenceSource
{
    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        var own = scope.MemberId is { } member ? (await db.Members.AsNoTracking().SingleAsync(row => row.Id == member, ct)).Hours : [];
        var hours = own.Count > 0 ? own : tenant.Tenant.Hours;
        var source = scope.Now(scope.MemberId is { } id ? $"/members/{id}" : "");
        var late = new TimeOnly(16, 0);
        return
        [
            new("service-hours",
            [
                new("days-open-per-week", hours.Count, "days", source, new LocalText("Hari buka dalam seminggu.", "Days open in a week.")),
                new("weekend-days-open", hours.Count(day => day.Day is DayOfWeek.Saturday or DayOfWeek.Sunday), "days", source, new LocalText("Di antaranya Sabtu dan Minggu.", "Of them Saturdays and Sundays.")),
                new("hours-open-per-week", Math.Round((decimal)hours.Sum(day => (day.Until - day.From).TotalHours), 2, MidpointRounding.AwayFromZero), "hours", source,
                    new LocalText("Jam buka dalam seminggu; antrean tidak berhenti saat istirahat.", "Hours open in a week; the queue does not stop for a break.")),
                new("days-open-after-16", hours.Count(day => day.Until > late), "days", source, new LocalText("Hari yang buka setelah pukul 16.00.", "Days open after 16:00.")),
            ]),
        ];
    }
}
