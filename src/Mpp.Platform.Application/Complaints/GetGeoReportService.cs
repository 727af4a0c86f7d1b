using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>What may be said with a request of a kind.</summary>
/// <param name="ServiceCode">One of the listed ones.</param>
/// <param name="English">Texts in English.</param>
public sealed record GetGeoReportService(string ServiceCode, bool English) : IUseCase<GeoReportDefinition>;

internal sealed class GetGeoReportServiceHandler(IAppDbContext db) : IHandle<GetGeoReportService, GeoReportDefinition>
{
    private const string Choice = "singlevaluelist";

    public async Task<Result<GeoReportDefinition>> Handle(GetGeoReportService request, CancellationToken cancellationToken)
    {
        if (GeoReportKind.Find(request.ServiceCode) is not { } kind)
        {
            return GeoReportErrors.ServiceNotFound;
        }

        var members = await db.Members.AsNoTracking().OrderBy(member => member.Name)
            .Select(member => new { member.Id, member.Name }).ToListAsync(cancellationToken);
        var services = await db.Services.AsNoTracking().Where(service => service.Placement != Placement.NotOffered).OrderBy(service => service.Name)
            .Select(service => new { service.Id, service.Name }).ToListAsync(cancellationToken);
        var english = request.English;
        List<GeoReportValue> yesOrNo = [new("true", english ? "yes" : "ya"), new("false", english ? "no" : "tidak")];
        List<GeoReportAttribute> attributes =
        [
            new() { Code = GeoReportFields.Service, Datatype = Choice, Description = english ? "Service it is about" : "Layanan yang dimaksud", Values = [.. services.Select(row => new GeoReportValue(row.Id.ToString(), row.Name))] },
            new() { Code = GeoReportFields.Member, Datatype = Choice, Description = english ? "Agency it is about" : "Instansi yang dimaksud", Values = [.. members.Select(row => new GeoReportValue(row.Id.ToString(), row.Name))] },
            new() { Code = GeoReportFields.TicketNumber, Datatype = "string", DatatypeDescription = english ? "Such as A-012, of today" : "Misalnya A-012, hari ini", Description = english ? "Queue number" : "Nomor antrean" },
            new() { Code = GeoReportFields.Anonymous, Datatype = Choice, Description = english ? "Hide my name from the agency" : "Sembunyikan nama saya dari instansi", Values = yesOrNo },
            new() { Code = GeoReportFields.Confidential, Datatype = Choice, Description = english ? "Keep it off every public list" : "Jangan tampilkan untuk umum", Values = yesOrNo },
        ];
        return new GeoReportDefinition { ServiceCode = kind.Code, Attributes = [.. attributes.Select((attribute, index) => attribute with { Order = index + 1 })] };
    }
}

/// <summary>Codes of the attributes.</summary>
public static class GeoReportFields
{
    public const string Service = "service";
    public const string Member = "member";
    public const string TicketNumber = "ticket_number";
    public const string Anonymous = "anonymous";
    public const string Confidential = "confidential";
}
