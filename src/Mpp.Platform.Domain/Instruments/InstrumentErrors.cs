using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Instruments;

public static class InstrumentErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "instrument.not-found",
        "Instrumen tidak ditemukan.", "There is no such instrument.");

    public static readonly Error Exists = new(ErrorKind.Conflict, "instrument.exists",
        "Versi ini sudah ada; instrumen hanya diubah dengan versi baru.", "This version is there already; an instrument changes by a new version alone.");

    public static readonly Error NoneInForce = new(ErrorKind.Rule, "instrument.none-in-force",
        "Tidak ada instrumen yang berlaku pada tanggal itu.", "No instrument was in force on that date.");

    public static readonly Error Inconsistent = new(ErrorKind.Rule, "instrument.inconsistent",
        "Isi instrumen tidak konsisten.", "The tables of the instrument do not fit together.");
}
