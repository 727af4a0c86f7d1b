using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>The service charter (maklumat pelayanan) and its cycle (PEKPPP 5).</summary>
internal sealed class EvidenceOfCharter(IAppDbContext db) : IEvidenceSource
{
    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        var (member, last) = (scope.MemberId, scope.Last);
        var charter = await db.ServiceCharters.AsNoTracking().Where(row => row.MemberId == member && row.DecreeOn <= last)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        var source = scope.Of($"/charters{(member is { } id ? $"?memberId={id}" : "")}");
        var isWhole = charter is not null && new[] { charter.Statement, charter.Improvement, charter.Sanction }.All(part => !string.IsNullOrWhiteSpace(part));
        return
        [
            new("service-charter",
            [
                new("charter-set", EvidenceFigures.YesNo(charter is not null), "yes-no", source, new LocalText("Maklumat pelayanan ditetapkan dengan SK.", "A service charter is set by decree.")),
                new("charter-complete", charter is null ? null : EvidenceFigures.YesNo(isWhole), "yes-no", source,
                    new LocalText("Memuat kesanggupan, perbaikan terus-menerus, dan kesediaan menerima sanksi.", "It holds ability, improvement and acceptance of sanctions.")),
                new("charter-media", charter?.Media.Count, "count", source, new LocalText("Media publikasi maklumat.", "Media it is published in.")),
                new("days-since-charter", charter is null ? null : last.DayNumber - charter.DecreeOn.DayNumber, "days", source,
                    new LocalText("Hari sejak SK maklumat terakhir.", "Days since the last charter's decree.")),
            ]),
        ];
    }
}
