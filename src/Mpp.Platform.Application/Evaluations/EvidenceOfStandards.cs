using MediatR;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Catalogue;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Service standards: there, complete, drafted with the public, reviewed, published (PEKPPP 1 to 4).</summary>
internal sealed class EvidenceOfStandards(IAppDbContext db, IMediator mediator) : IEvidenceSource
{
    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        var read = await mediator.Send(new ReadStandardCompleteness(scope.MemberId), ct);
        if (read.Error is not null)
        {
            return [];
        }

        var member = scope.MemberId;
        var standards = await db.ServiceStandards.AsNoTracking()
            .Where(standard => (standard.Status == StandardStatus.Set || standard.Status == StandardStatus.UnderReview)
                && db.Services.Any(service => service.Id == standard.ServiceId && service.Placement == Placement.Mall && (member == null || service.MemberId == member)))
            .ToListAsync(ct);
        var figures = read.Value;
        var now = scope.Now($"/standards/completeness{(member is { } id ? $"?memberId={id}" : "")}");

        // A review gives a year more from its day; so does the decree, which therefore counts as the first look.
        var reviewed = standards.Count(standard => standard.ReviewDueOn?.AddYears(-1) is { } day && day >= scope.First && day <= scope.Last);
        return
        [
            new("service-standards",
            [
                new("services", figures.Services, "count", now, new LocalText("Layanan di MPP.", "Services at the mall.")),
                new("services-with-standard", figures.WithStandard, "count", now, new LocalText("Di antaranya yang standar pelayanannya berlaku dengan SK.", "Those of them whose standard is in force by decree.")),
                new("standard-completeness", figures.Completeness, "percent", now, new LocalText("Komponen terisi dari 14 komponen, rata-rata layanan.", "Components filled of the fourteen, mean over services.")),
            ]),
            new("public-involvement",
            [
                new("consulted-groups", standards.SelectMany(standard => standard.ConsultedGroups).Distinct(StringComparer.Ordinal).Count(), "count", now,
                    new LocalText("Kelompok berbeda yang dilibatkan dalam penyusunan standar yang berlaku.", "Different groups heard on the standards in force.")),
                new("standards-with-minutes", standards.Count(standard => !string.IsNullOrWhiteSpace(standard.ConsultationMinutes)), "count", now,
                    new LocalText("Standar berlaku yang memiliki notulen konsultasi.", "Standards in force with minutes of the consultation.")),
            ]),
            new("standards-media",
            [
                new("standards-published-here", standards.Count, "count", scope.Now("/services"),
                    new LocalText("Standar berlaku yang terbuka untuk umum di platform ini; media lain dan SIPPN tidak tercatat.", "Standards in force that are public on this platform; other media and SIPPN are not recorded.")),
            ]),
            new("standards-review",
            [
                new("standards-reviewed-in-year", reviewed, "count", scope.Of("/standards/completeness"),
                    new LocalText("Standar berlaku yang ditetapkan atau ditinjau dalam tahun ini.", "Standards in force that were set or reviewed within the year.")),
                new("standards-in-force", standards.Count, "count", now, new LocalText("Standar berlaku.", "Standards in force.")),
                new("reviews-overdue", figures.ReviewOverdue, "count", now, new LocalText("Standar yang melewati batas tinjauan tahunan.", "Standards whose yearly review is overdue.")),
            ]),
        ];
    }
}
