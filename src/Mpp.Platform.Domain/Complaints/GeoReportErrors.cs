using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>Refusals of the Open311 GeoReport endpoints; there they are answered in that specification's own shape.</summary>
public static class GeoReportErrors
{
    public static readonly Error ServiceNotFound = new(ErrorKind.NotFound, "georeport.service-not-found",
        "service_code tidak dikenal.", "There is no such service_code.");

    public static readonly Error RequestNotFound = new(ErrorKind.NotFound, "georeport.request-not-found",
        "service_request_id tidak ada atau tidak terbuka untuk umum.", "There is no such service_request_id, or it is not public.");

    public static readonly Error TokenNotFound = new(ErrorKind.NotFound, "georeport.token-not-found",
        "token tidak dikenal.", "There is no such token.");

    public static readonly Error JurisdictionNotFound = new(ErrorKind.NotFound, "georeport.jurisdiction-not-found",
        "jurisdiction_id bukan kode wilayah MPP ini.", "The jurisdiction_id is not the region code of this mall.");

    public static readonly Error FormatNotFound = new(ErrorKind.NotFound, "georeport.format-not-found",
        "Tersedia: .json dan .xml.", "Available: .json and .xml.");

    public static readonly Error NotAForm = new(ErrorKind.Shape, "georeport.not-a-form",
        "Isi permintaan harus application/x-www-form-urlencoded.", "The body must be application/x-www-form-urlencoded.");
}
