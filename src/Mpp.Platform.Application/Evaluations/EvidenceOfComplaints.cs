using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Complaints of the year (PEKPPP 26 to 28). Oversight complaints are the inspectorate's and are counted nowhere here.</summary>
internal sealed class EvidenceOfComplaints(IAppDbContext db) : IEvidenceSource
{
    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        var (member, first, last) = (scope.MemberId, scope.First, scope.Last);
        var rows = await db.Complaints.AsNoTracking().Where(ComplaintSight.IsOrdinary)
            .Where(row => row.ReceivedOn >= first && row.ReceivedOn <= last && (member == null || (row.MemberId == member && row.VerifiedOn != null)))
            .Select(row => new
            {
                row.Channel,
                IsFinished = row.Status == ComplaintStatus.Closed || row.Status == ComplaintStatus.Rejected,
                IsLapor = row.Channel == ComplaintChannel.Lapor || row.LaporReference != null,
                IsInTime = row.RespondedOn != null && row.RespondedOn <= row.DueOn,
            }).ToListAsync(ct);
        var (finished, lapor) = (rows.Count(row => row.IsFinished), rows.Count(row => row.IsLapor));
        var laporFinished = rows.Count(row => row.IsLapor && row.IsFinished);
        var source = scope.Of($"/complaints/figures?year={first.Year}");
        var rule = scope.Tables.ComplaintFollowUp;
        var score = rule?.Score(lapor, laporFinished, rows.Count - lapor, finished - laporFinished);
        return
        [
            new("consultation-channels",
            [
                new("channels-used", rows.Select(row => row.Channel).Distinct().Count(), "count", source, new LocalText("Kanal berbeda yang dipakai pelapor.", "Different channels that reporters used.")),
                new("complaints-lapor", lapor, "count", source, new LocalText("Diterima lewat SP4N-LAPOR! atau tercatat di sana.", "Received through SP4N-LAPOR! or known there.")),
            ]),
            new("complaint-accountability",
            [
                new("complaints-within-limit", rows.Count(row => row.IsInTime), "count", source, new LocalText("Ditindaklanjuti dalam batas waktu.", "Followed up within the limit.")),
            ]),
            new("complaint-follow-up",
            [
                new("complaints-received", rows.Count, "count", source, new LocalText("Diterima dalam tahun ini, tanpa pengaduan berkadar pengawasan.", "Received within the year, without oversight complaints.")),
                new("complaints-finished", finished, "count", source, new LocalText("Di antaranya yang selesai.", "Those of them finished.")),
                new("complaints-share-finished", EvidenceFigures.Share(finished, rows.Count), "share", source, new LocalText("Bagian yang selesai.", "Share finished.")),
                new("complaints-lapor", lapor, "count", source, new LocalText("Di antaranya lewat SP4N-LAPOR!.", "Of them through SP4N-LAPOR!.")),
                new("complaints-other", rows.Count - lapor, "count", source, new LocalText("Di antaranya lewat kanal lain.", "Of them through other channels.")),
            ],
                score is null ? null : new SuggestedScore(score.Value, IsSuggestion: true, rule!.Text)),
        ];
    }
}
