using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Complaints;

/// <summary>The kinds of requests that may be sent.</summary>
/// <param name="English">Texts in English.</param>
public sealed record ListGeoReportServices(bool English) : IUseCase<IReadOnlyList<GeoReportService>>;

internal sealed class ListGeoReportServicesHandler(IAppDbContext db, ComplaintDesk desk, InstrumentShelf instruments)
    : IHandle<ListGeoReportServices, IReadOnlyList<GeoReportService>>
{
    public async Task<Result<IReadOnlyList<GeoReportService>>> Handle(ListGeoReportServices request, CancellationToken cancellationToken)
    {
        var instrument = await instruments.On<ComplaintInstrument>(db, desk.Today, cancellationToken);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var services = new List<GeoReportService>();
        foreach (var kind in GeoReportKind.All)
        {
            var days = await desk.Limit(instrument.Value.Tables, kind.Class, cancellationToken);
            services.Add(new GeoReportService
            {
                ServiceCode = kind.Code,
                ServiceName = kind.NameIn(instrument.Value.Tables, request.English),
                Description = request.English ? $"Followed up within {days} working days." : $"Ditindaklanjuti dalam {days} hari kerja.",
                Keywords = request.English ? "public service, complaint" : "pelayanan publik, pengaduan",
                Group = request.English ? "Complaints and questions" : "Pengaduan dan permintaan informasi",
            });
        }

        return services;
    }
}

internal static class GeoReportNames
{
    /// <summary>What people call a kind.</summary>
    public static string NameIn(this GeoReportKind kind, ComplaintInstrument tables, bool english)
    {
        var name = kind.IsIllegalLevy ? GeoReportKind.LevyName : tables.Limits.Single(limit => limit.Class == kind.Class).Name;
        return english ? name.English : name.Indonesian;
    }
}
