using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Facilities of the queue, as far as they show in its use (supplementary PEKPPP 31).</summary>
internal sealed class EvidenceOfQueue(IAppDbContext db) : IEvidenceSource
{
    public async Task<IReadOnlyList<FoundEvidence>> Find(EvidenceScope scope, CancellationToken ct)
    {
        var (member, first, last) = (scope.MemberId, scope.First, scope.Last);
        var channels = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.ServiceDate >= first && ticket.ServiceDate <= last && (member == null || ticket.MemberId == member))
            .GroupBy(ticket => ticket.Channel).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var counters = await db.Counters.CountAsync(
            counter => counter.IsOpen && (member == null || db.CounterServices.Any(serves => serves.CounterId == counter.Id && db.Services.Any(service => service.Id == serves.ServiceId && service.MemberId == member))), ct);
        var groups = await db.Services.Where(service => service.Placement == Placement.Mall && service.TicketPrefix != null && (member == null || service.MemberId == member))
            .Select(service => service.TicketPrefix).Distinct().CountAsync(ct);
        var (used, now) = (scope.Of("/tickets"), scope.Now("/services"));
        return
        [
            new("queue-facilities",
            [
                new("numbers-issued", channels.Values.Sum(), "count", used, new LocalText("Nomor antrean yang diberikan dalam tahun ini.", "Numbers given within the year.")),
                new("numbers-at-kiosk", channels.GetValueOrDefault(Channel.Kiosk), "count", used, new LocalText("Di antaranya dari kios.", "Of them at the kiosk.")),
                new("numbers-online", channels.GetValueOrDefault(Channel.Online), "count", used, new LocalText("Di antaranya dari pendaftaran daring.", "Of them online.")),
                new("ticket-groups", groups, "count", now, new LocalText("Kelompok nomor antrean menurut huruf depan.", "Groups of numbers by prefix.")),
                new("open-counters", counters, "count", scope.Now("/counters"), new LocalText("Loket yang dibuka dan tampil di papan antrean.", "Open counters that show on the board.")),
                new("board-available", EvidenceFigures.YesNo(counters > 0), "yes-no", scope.Now("/board"),
                    new LocalText("Papan antrean tersedia untuk ditampilkan; pengeras suara dan monitor dilihat di tempat.", "A board is there to be shown; loudspeaker and monitor are seen on site.")),
            ]),
        ];
    }
}
