using MediatR;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Application.Surveys;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>The satisfaction survey: done, published, followed up (PEKPPP 6 to 9). Its own reads decide what is too small to show.</summary>
internal sealed class EvidenceOfSurvey(IAppDbContext db, IMediator mediator, InstrumentShelf shelf) : IEvidenceSource
{
    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        var (member, first, last) = (scope.MemberId, scope.First, scope.Last);
        var read = await mediator.Send(new ReadSurveyResults(first, last, member, null, null, ResultGroup.None), ct);
        var row = read.Error is null && read.Value.Rows.Count == 1 ? read.Value.Rows[0] : null;
        var counted = new EvidenceSource(
            $"{scope.Path}/surveys/results?from={first:yyyy-MM-dd}&to={last:yyyy-MM-dd}{(member is { } id ? $"&memberId={id}" : "")}",
            read.Error is null ? read.Value.CountedFrom ?? first : first, read.Error is null ? read.Value.CountedTo ?? last : last);
        var publications = await db.SurveyPublications.AsNoTracking().Where(made => made.PublishedOn >= first && made.PublishedOn <= last).ToListAsync(ct);
        var media = publications.SelectMany(made => made.Media).Where(medium => medium.PublishedOn <= last).Select(medium => medium.Medium).Distinct().ToList();
        var published = scope.Of("/surveys/publications");
        return
        [
            new("satisfaction-survey",
            [
                new("survey-answers", row?.Answers, "count", counted, new LocalText("Jawaban SKM dalam tahun ini; kosong bila terlalu sedikit untuk ditampilkan.", "Survey answers of the year; empty where too few to show.")),
                new("survey-sample-needed", row?.SampleNeeded, "count", counted, new LocalText("Sampel yang diperlukan (Krejcie dan Morgan).", "Sample that is needed (Krejcie and Morgan).")),
                new("survey-index", row?.Index, "index", counted, new LocalText("IKM 25 sampai 100.", "Satisfaction index, 25 to 100.")),
            ]),
            new("survey-media",
            [
                new("survey-publications", publications.Count, "count", published, new LocalText("Publikasi hasil SKM seluruh MPP.", "Published results of the whole mall.")),
                new("survey-media", media.Count, "count", published, new LocalText("Media berbeda yang memuatnya.", "Different media that carried them.")),
                new("survey-in-sippn", EvidenceFigures.YesNo(media.Contains(PublicationMedium.Sippn)), "yes-no", published, new LocalText("SIPPN termasuk di dalamnya.", "SIPPN is among them.")),
            ]),
            .. await FollowUps(scope, ct),
        ];
    }

    private async Task<IReadOnlyList<FoundEvidence>> FollowUps(EvidenceScope scope, CancellationToken ct)
    {
        var (member, first, last) = (scope.MemberId, scope.First, scope.Last);
        var instrument = await shelf.On<SurveyInstrument>(db, last, ct);
        if (instrument.Error is not null)
        {
            return [];
        }

        var rows = await db.SurveyFollowUps.AsNoTracking()
            .Where(row => row.PlannedOn >= first && row.PlannedOn <= last && (member == null || row.MemberId == member))
            .Select(row => new { row.PlannedOn, row.DoneOn }).ToListAsync(ct);
        var figures = FollowUpFigures.Of([.. rows.Select(row => (row.PlannedOn, row.DoneOn))], instrument.Value.Tables.FollowUpSpeeds);
        var source = scope.Of("/surveys/follow-ups");
        return
        [
            new("survey-follow-up-share",
            [
                new("follow-ups-planned", figures.Planned, "count", source, new LocalText("Tindak lanjut SKM yang direncanakan dalam tahun ini.", "Follow-ups planned within the year.")),
                new("follow-ups-completed", figures.Completed, "count", source, new LocalText("Di antaranya yang selesai dengan bukti.", "Those of them completed with evidence.")),
                new("follow-up-share", figures.Share, "share", source, new LocalText("Bagian yang selesai; instrumen tidak memuat batas nilainya.", "Share completed; the instrument holds no bounds for scoring it.")),
            ]),
            new("survey-follow-up-speed",
                [new("follow-up-months", figures.Months, "months", source, new LocalText("Rata-rata bulan dari rencana sampai selesai.", "Mean months from plan to completion."))],
                figures.Score is not { } score ? null : new SuggestedScore(score, IsSuggestion: true, new LocalText(
                    $"Usulan menurut tabel kecepatan instrumen SKM {instrument.Value.Version}; evaluator yang memutuskan.",
                    $"Suggested by the table of speeds of survey instrument {instrument.Value.Version}; the evaluator decides."))),
        ];
    }
}
