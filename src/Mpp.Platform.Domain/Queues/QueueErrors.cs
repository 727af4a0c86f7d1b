using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

public static class QueueErrors
{
    public static readonly Error Empty = new(ErrorKind.Conflict, "queue.empty",
        "Tidak ada antrean yang menunggu.", "Nobody is waiting.");

    public static readonly Error ServiceClosed = new(ErrorKind.Rule, "queue.service-closed",
        "Layanan sedang tutup.", "The service is closed.");

    public static readonly Error MallClosed = new(ErrorKind.Conflict, "queue.mall-closed",
        "MPP sedang tutup atau hanya melayani secara daring.", "The mall is closed, or serves online alone.");

    public static readonly Error ServiceNotAtMall = new(ErrorKind.Rule, "queue.service-not-at-mall",
        "Layanan ini tidak dilayani di MPP.", "This service is not given at the mall.");

    public static readonly Error TicketNotFound = new(ErrorKind.NotFound, "ticket.not-found",
        "Tiket antrean tidak ditemukan.", "There is no such ticket.");

    public static readonly Error TicketStatus = new(ErrorKind.Conflict, "ticket.status",
        "Tindakan ini tidak sesuai dengan status tiket.", "The act does not fit the ticket's status.");

    public static readonly Error TicketTaken = new(ErrorKind.Conflict, "ticket.taken",
        "Tiket baru saja diubah petugas lain.", "Another officer has just acted on the ticket.");

    public static readonly Error TicketOtherDay = new(ErrorKind.Conflict, "ticket.other-day",
        "Tiket ini dari hari lain.", "The ticket is of another day.");

    public static readonly Error VisitUnknown = new(ErrorKind.Rule, "visit.unknown",
        "Kunjungan tidak dikenal di MPP ini hari ini.", "The visit is unknown at this mall today.");

    public static readonly Error CounterNotFound = new(ErrorKind.NotFound, "counter.not-found",
        "Loket tidak ditemukan.", "There is no such counter.");

    public static readonly Error CounterUnknown = new(ErrorKind.Rule, "counter.unknown",
        "Tidak ada loket buka yang melayani layanan ini.", "No open counter serves this service.");

    public static readonly Error CounterClosed = new(ErrorKind.Conflict, "counter.closed",
        "Loket sedang tutup.", "The counter is closed.");

    public static readonly Error CounterInUse = new(ErrorKind.Conflict, "counter.in-use",
        "Loket sudah pernah memanggil tiket: tutup saja.", "The counter has called tickets: close it instead.");

    public static readonly Error NotServed = new(ErrorKind.Rule, "counter.service-not-served",
        "Loket ini tidak melayani layanan tersebut.", "The counter does not serve this service.");

    public static readonly Error PointNotFound = new(ErrorKind.NotFound, "service-point.not-found",
        "Tempat pelayanan tidak ditemukan.", "There is no such service point.");

    public static readonly Error PointUnknown = new(ErrorKind.Rule, "service-point.unknown",
        "Tempat pelayanan tidak dikenal di MPP ini.", "The service point is unknown at this mall.");

    public static readonly Error PointInUse = new(ErrorKind.Conflict, "service-point.in-use",
        "Tempat pelayanan utama, atau sudah memiliki loket atau tiket.",
        "It is the main service point, or has counters or tickets.");
}
