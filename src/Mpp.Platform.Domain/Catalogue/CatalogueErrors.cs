using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

public static class CatalogueErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "service.not-found",
        "Layanan tidak ditemukan.", "There is no such service.");

    public static readonly Error Unknown = new(ErrorKind.Rule, "service.unknown",
        "Layanan tidak dikenal di MPP ini.", "The service is unknown at this mall.");

    public static readonly Error CodeTaken = new(ErrorKind.Conflict, "service.code-taken",
        "Kode atau awalan nomor antrean sudah dipakai layanan lain.", "Another service has this code or ticket prefix.");

    public static readonly Error ReasonRequired = new(ErrorKind.Rule, "service.reason-required",
        "Layanan yang tidak ada di MPP memerlukan alasan.", "A service that is not at the mall needs an exclusion reason.");

    public static readonly Error PrefixRequired = new(ErrorKind.Rule, "service.prefix-required",
        "Layanan di MPP memerlukan awalan nomor antrean 1-5 huruf kapital.",
        "A service at the mall needs a ticket prefix of 1 to 5 capital letters.");

    public static readonly Error InUse = new(ErrorKind.Conflict, "service.in-use",
        "Layanan sudah memiliki tiket atau loket.", "The service has tickets or a counter.");

    public static readonly Error AtCounter = new(ErrorKind.Conflict, "service.at-counter",
        "Lepaskan layanan dari loketnya terlebih dahulu.", "Take the service off its counters first.");
}
