using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Documents;

public static class DocumentErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "document.not-found",
        "Dokumen tidak ditemukan.", "There is no such document.");

    public static readonly Error TooLarge = new(ErrorKind.Rule, "document.too-large",
        "Dokumen lebih besar dari 25 MB.", "The document is larger than 25 MB.");

    public static readonly Error Empty = new(ErrorKind.Rule, "document.empty",
        "Dokumen kosong.", "The document is empty.");

    public static readonly Error KindRefused = new(ErrorKind.Rule, "document.kind-refused",
        "Jenis dokumen tidak diterima: kirim PDF, PNG, JPEG, DOCX, XLSX, CSV, atau teks.",
        "This kind of document is not taken: send PDF, PNG, JPEG, DOCX, XLSX, CSV or text.");

    public static readonly Error KindDiffers = new(ErrorKind.Rule, "document.kind-differs",
        "Isi dokumen tidak sesuai dengan jenis yang disebutkan.", "The content is not of the kind that the request states.");
}
