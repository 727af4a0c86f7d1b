using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Complaints the caller may see, oldest first.</summary>
public sealed record ListComplaints(ComplaintFilter Filter, PageRequest Page) : IUseCase<Page<ComplaintResource>>;

/// <summary>Which complaints are asked for.</summary>
/// <param name="Status">One status.</param>
/// <param name="Class">One class.</param>
/// <param name="MemberId">With this member.</param>
/// <param name="Overdue">True: those whose limit has passed without a follow-up, as <c>isOverdue</c> says.</param>
/// <param name="LaporReference">The one of this LAPOR id.</param>
/// <param name="Number">The one of this public number.</param>
/// <param name="From">Received on this local date or later.</param>
/// <param name="To">Received on this local date or before.</param>
/// <param name="Late">True: those whose verification or follow-up is late, as <c>isVerificationLate</c> and <c>isFollowUpLate</c> say.</param>
public sealed record ComplaintFilter(
    ComplaintStatus? Status = null, ComplaintClass? Class = null, Guid? MemberId = null, bool? Overdue = null, string? LaporReference = null,
    string? Number = null, DateOnly? From = null, DateOnly? To = null, bool? Late = null)
{
    internal IQueryable<Complaint> Of(IQueryable<Complaint> rows, ComplaintSight sight, DateOnly today)
    {
        rows = Status is { } status ? rows.Where(row => row.Status == status) : rows;
        rows = Class is { } wanted ? rows.Where(row => row.Class == wanted) : rows;
        rows = MemberId is { } member ? rows.Where(row => row.MemberId == member) : rows;

        // Whom the reference is not shown is not told by finding it either.
        rows = LaporReference is null ? rows : sight.Role == ComplaintSight.Auditor ? rows.Where(_ => false) : rows.Where(row => row.LaporReference == LaporReference);
        rows = Number is null ? rows : rows.Where(row => row.Number == Number);
        rows = From is { } from ? rows.Where(row => row.ReceivedOn >= from) : rows;
        rows = To is { } to ? rows.Where(row => row.ReceivedOn <= to) : rows;
        rows = Overdue == true ? rows.Where(ComplaintLimit.Overdue(today)) : rows;
        return Late != true ? rows : rows.Where(row =>
            (row.Status == ComplaintStatus.Submitted && row.VerifyDueOn < today)
            || ((row.Status == ComplaintStatus.Forwarded || row.Status == ComplaintStatus.InProgress || row.Status == ComplaintStatus.Reopened)
                && row.FollowUpDueOn < today && (row.PausedOn == null || row.PausedOn > row.FollowUpDueOn)));
    }
}

internal sealed class ListComplaintsHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<ListComplaints, Page<ComplaintResource>>
{
    public async Task<Result<Page<ComplaintResource>>> Handle(ListComplaints request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var today = desk.Today;
        var rows = request.Filter.Of(desk.Sight.Of(db.Complaints.AsNoTracking()), desk.Sight, today).Where(row => row.Id > after.Value).OrderBy(row => row.Id);
        var page = await rows.Page(request.Page, row => row.Id.ToString(), cancellationToken);
        return new Page<ComplaintResource>(await db.Resources(page.Items, desk.Sight, today, cancellationToken), page.NextCursor);
    }
}

internal static class ComplaintRows
{
    /// <summary>Rows as the caller may see them, with the reporters it may know.</summary>
    public static async Task<IReadOnlyList<ComplaintResource>> Resources(
        this IAppDbContext db, IReadOnlyList<Complaint> rows, ComplaintSight sight, DateOnly today, CancellationToken ct)
    {
        var ids = rows.Where(sight.SeesReporter).Select(row => row.Id).ToList();
        var reporters = ids.Count == 0
            ? []
            : await db.ComplaintReporters.AsNoTracking().Where(reporter => EF.Parameter(ids).Contains(reporter.ComplaintId))
                .ToDictionaryAsync(reporter => reporter.ComplaintId, ct);
        var years = await db.CalendarYears(ct);
        return [.. rows.Select(row => ComplaintResource.Of(row, sight, today, years, reporters.GetValueOrDefault(row.Id)))];
    }
}
