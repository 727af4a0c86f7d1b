using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Public requests, newest first, at most 1,000.</summary>
/// <param name="ServiceRequestId">Numbers apart by commas; every other condition is then left aside.</param>
/// <param name="ServiceCode">Codes apart by commas.</param>
/// <param name="StartDate">Sent at this instant or later; 90 days before the end when absent.</param>
/// <param name="EndDate">Sent at this instant or before; 90 days after the start, or now, when absent.</param>
/// <param name="Status"><c>open</c>, <c>closed</c>, or both apart by a comma.</param>
/// <param name="English">Texts in English.</param>
public sealed record ListGeoReportRequests(
    string? ServiceRequestId, string? ServiceCode, string? StartDate, string? EndDate, string? Status, bool English) : IUseCase<IReadOnlyList<GeoReportRequest>>
{
    public const int MaxRows = 1_000;
    public const int MaxDays = 90;

    internal static string[] Parts(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Null when it is no date of the kind the specification takes. A plus in an address often arrives as a space.</summary>
    internal static DateTimeOffset? Instant(string? text) => DateTimeOffset.TryParseExact(
        text?.Replace(' ', '+'), ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"],
        CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}

internal sealed class ListGeoReportRequestsValidator : AbstractValidator<ListGeoReportRequests>
{
    public ListGeoReportRequestsValidator()
    {
        RuleFor(request => request.Status).Must(status => ListGeoReportRequests.Parts(status).All(part => part is "open" or "closed"))
            .OverridePropertyName("status").Saying("open, closed, atau keduanya", "open, closed, or both");
        RuleFor(request => request.ServiceRequestId).Must(list => ListGeoReportRequests.Parts(list).Length <= ListGeoReportRequests.MaxRows)
            .OverridePropertyName("service_request_id").Saying("paling banyak 1.000", "at most 1,000");
        RuleFor(request => request.StartDate).Must(IsInstant).OverridePropertyName("start_date").Saying("tanggal dan jam antara 2000 dan 2100, misalnya 2026-11-24T08:00:00+07:00", "a date and time of 2000 to 2100, such as 2026-11-24T08:00:00+07:00");
        RuleFor(request => request.EndDate).Must(IsInstant).OverridePropertyName("end_date").Saying("tanggal dan jam antara 2000 dan 2100, misalnya 2026-11-24T08:00:00+07:00", "a date and time of 2000 to 2100, such as 2026-11-24T08:00:00+07:00");
        RuleFor(request => request).Must(IsShort).OverridePropertyName("end_date").Saying("paling lama 90 hari setelah start_date, dan tidak sebelumnya", "at most 90 days after start_date, and not before it");
    }

    private static bool IsInstant(string? text) => text is null || ListGeoReportRequests.Instant(text) is { Year: >= 2000 and <= 2100 };

    private static bool IsShort(ListGeoReportRequests request) =>
        ListGeoReportRequests.Instant(request.StartDate) is not { } start || ListGeoReportRequests.Instant(request.EndDate) is not { } end
        || (end >= start && end - start <= TimeSpan.FromDays(ListGeoReportRequests.MaxDays));
}

internal sealed class ListGeoReportRequestsHandler(IAppDbContext db, GeoReportBook book, TimeProvider clock)
    : IHandle<ListGeoReportRequests, IReadOnlyList<GeoReportRequest>>
{
    public async Task<Result<IReadOnlyList<GeoReportRequest>>> Handle(ListGeoReportRequests request, CancellationToken cancellationToken)
    {
        var rows = db.Complaints.AsNoTracking().Where(ComplaintSight.IsPublic);
        if (ListGeoReportRequests.Parts(request.ServiceRequestId) is { Length: > 0 } numbers)
        {
            return await book.Read(rows.Where(row => EF.Parameter(numbers).Contains(row.Number)), request.English, cancellationToken);
        }

        var (start, end) = Span(request);
        rows = rows.Where(row => row.ReceivedAt >= start && row.ReceivedAt <= end);
        if (ListGeoReportRequests.Parts(request.ServiceCode) is { Length: > 0 } codes)
        {
            var classes = codes.Select(GeoReportKind.Find).OfType<GeoReportKind>().Where(kind => !kind.IsIllegalLevy).Select(kind => kind.Class).ToHashSet();
            var (asks, complains, hopes) = (classes.Contains(ComplaintClass.InformationRequest), classes.Contains(ComplaintClass.ServiceComplaint), classes.Contains(ComplaintClass.Aspiration));
            rows = rows.Where(row => (asks && row.Class == ComplaintClass.InformationRequest) || (complains && row.Class == ComplaintClass.ServiceComplaint)
                || (hopes && row.Class == ComplaintClass.Aspiration));
        }

        if (ListGeoReportRequests.Parts(request.Status) is { Length: > 0 } statuses)
        {
            var (open, closed) = (statuses.Contains("open", StringComparer.Ordinal), statuses.Contains("closed", StringComparer.Ordinal));
            rows = rows.Where(row => row.Status == ComplaintStatus.Closed || row.Status == ComplaintStatus.Rejected ? closed : open);
        }

        return await book.Read(rows, request.English, cancellationToken);
    }

    private (DateTimeOffset Start, DateTimeOffset End) Span(ListGeoReportRequests request)
    {
        var (start, end) = (ListGeoReportRequests.Instant(request.StartDate), ListGeoReportRequests.Instant(request.EndDate));
        var last = end ?? (start is { } first ? first.AddDays(ListGeoReportRequests.MaxDays) : clock.Now());
        return (start ?? last.AddDays(-ListGeoReportRequests.MaxDays), last);
    }
}

/// <summary>Writes complaints as public requests.</summary>
internal sealed class GeoReportBook(IAppDbContext db, TenantContext tenant, ComplaintDesk desk, InstrumentShelf instruments)
{
    /// <summary>Rows that are public already: whoever asks has put them through the one condition.</summary>
    public async Task<Result<IReadOnlyList<GeoReportRequest>>> Read(IQueryable<Complaint> rows, bool english, CancellationToken ct)
    {
        var instrument = await instruments.On<ComplaintInstrument>(db, desk.Today, ct);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var names = GeoReportKind.All.Where(kind => !kind.IsIllegalLevy).ToDictionary(kind => kind.Class, kind => kind.NameIn(instrument.Value.Tables, english));
        var mall = await db.Tenants.AsNoTracking().Where(row => row.Code == tenant.Tenant.Code).Select(row => row.MallName).SingleAsync(ct);
        var found = await rows.OrderByDescending(row => row.Id).Take(ListGeoReportRequests.MaxRows).Select(row => new
        {
            row.Number,
            row.Description,
            row.Status,
            row.Class,
            row.ReceivedAt,
            row.DueOn,
            Updated = db.ComplaintSteps.Where(step => step.ComplaintId == row.Id && step.Number == row.StepCount).Select(step => step.At).First(),
            Member = db.Members.Where(member => member.Id == row.MemberId && row.ForwardedOn != null).Select(member => member.Name).FirstOrDefault(),
            Service = db.Services.Where(service => service.Id == row.ServiceId).Select(service => service.Name).FirstOrDefault(),
        }).ToListAsync(ct);
        return found.ConvertAll(row => new GeoReportRequest
        {
            ServiceRequestId = row.Number,
            Status = row.Status is ComplaintStatus.Closed or ComplaintStatus.Rejected ? "closed" : "open",
            StatusNotes = Notes(row.Status, english),
            Description = PublicText.Masked(row.Description),
            ServiceName = names[row.Class],
            ServiceCode = GeoReportKind.CodeOf(row.Class),
            AgencyResponsible = row.Member ?? mall,
            ServiceNotice = row.Service,
            RequestedDatetime = Local(row.ReceivedAt),
            UpdatedDatetime = Local(row.Updated),
            ExpectedDatetime = Local(tenant.Tenant.EndOf(row.DueOn).AddSeconds(-1)),
        });
    }

    private static string Notes(ComplaintStatus status, bool english) => status switch
    {
        ComplaintStatus.Submitted => english ? "Received." : "Diterima.",
        ComplaintStatus.Verified => english ? "Verified." : "Terverifikasi.",
        ComplaintStatus.Forwarded => english ? "Passed on to the agency that answers for it." : "Diteruskan ke instansi yang berwenang.",
        ComplaintStatus.InProgress => english ? "Being worked on." : "Sedang ditindaklanjuti.",
        ComplaintStatus.Responded => english ? "Followed up." : "Sudah ditindaklanjuti.",
        ComplaintStatus.Closed => english ? "Closed." : "Selesai.",
        ComplaintStatus.Rejected => english ? "Refused with a reason." : "Ditolak dengan alasan.",
        _ => english ? "Opened again by its reporter." : "Dibuka kembali oleh pelapor.",
    };

    /// <summary>Whole seconds, with the mall's offset.</summary>
    private DateTimeOffset Local(DateTimeOffset instant)
    {
        var whole = new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var there = tenant.Tenant.DateAt(whole).ToDateTime(tenant.Tenant.TimeAt(whole));
        return new DateTimeOffset(there, there - whole.UtcDateTime);
    }
}
