using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Where complaints are handled: finds one for its caller, does something to it, and tells what must hear of it.</summary>
internal sealed class ComplaintDesk(IAppDbContext db, TenantContext tenant, ICurrentUser user, InstrumentShelf instruments, TimeProvider clock)
{
    /// <summary>Days looked ahead for the ends of limits: 60 working days, and some of pauses.</summary>
    private const int DaysAhead = 200;

    public ComplaintSight Sight { get; } = ComplaintSight.Of(user);

    public DateOnly Today => tenant.Tenant.DateAt(clock.Now());

    /// <summary>Now, by the limits of a version, in the caller's widest role.</summary>
    public Task<Result<ComplaintMoment>> Moment(DateOnly first, DateOnly last, string version, CancellationToken ct) =>
        Moment(first, last, version, Sight.Role, user.Subject, ct);

    public async Task<Result<ComplaintMoment>> Moment(DateOnly first, DateOnly last, string version, string role, string? by, CancellationToken ct)
    {
        var rules = await instruments.Of<ComplaintInstrument>(db, version, ct);
        if (rules.Error is not null)
        {
            return rules.Error;
        }

        var now = clock.Now();
        var today = tenant.Tenant.DateAt(now);
        var end = (last > today ? last : today).AddDays(DaysAhead);
        return new ComplaintMoment(now, today, await db.WorkingDaysOf(tenant.Tenant, first, end, ct), rules.Value.Tables, role, by);
    }

    /// <summary>The limit of a class: the mall's where it set one, which is never longer than the instrument's.</summary>
    public async Task<int> Limit(ComplaintInstrument rules, ComplaintClass complaintClass, CancellationToken ct)
    {
        var national = rules.Limits.Single(limit => limit.Class == complaintClass).WorkingDays;
        var own = await db.ComplaintLimits.Where(limit => limit.Class == complaintClass).Select(limit => (int?)limit.WorkingDays).SingleOrDefaultAsync(ct);
        return own < national ? own.Value : national;
    }

    /// <summary>One complaint in full, as the caller may see it.</summary>
    public async Task<Result<ComplaintResource>> Read(Guid complaintId, CancellationToken ct)
    {
        var row = await Sight.Of(db.Complaints.AsNoTracking()).SingleOrDefaultAsync(complaint => complaint.Id == complaintId, ct);
        return row is null ? ComplaintErrors.NotFound : await Read(row, ct);
    }

    public async Task<ComplaintResource> Read(Complaint row, CancellationToken ct)
    {
        var steps = await db.ComplaintSteps.AsNoTracking().Where(step => step.ComplaintId == row.Id).OrderBy(step => step.Number).ToListAsync(ct);
        var reporter = Sight.SeesReporter(row)
            ? await db.ComplaintReporters.AsNoTracking().SingleOrDefaultAsync(reporter => reporter.ComplaintId == row.Id, ct)
            : null;
        return ComplaintResource.Of(row, Sight, Today, reporter, steps);
    }

    /// <summary>Tells of a complaint that moved: its figures' days are counted again, and an ordinary one is announced.</summary>
    public void Tell(Complaint row, EventType what, ComplaintDays? before = null)
    {
        foreach (var day in ComplaintDays.Of(row).Days.Union(before?.Days ?? []))
        {
            db.CountAgain(day);
        }

        if (!row.IsOversight)
        {
            db.Announce(what, row.Id, new ComplaintFacts(row.Class, row.Status, row.VerifiedOn is null ? null : row.MemberId, row.DueOn));
        }
    }
}

/// <summary>The local days whose figures a complaint is part of.</summary>
internal sealed record ComplaintDays(DateOnly ReceivedOn, DateOnly DueOn, DateOnly? RespondedOn, DateOnly? ClosedOn)
{
    public IEnumerable<DateOnly> Days => new[] { ReceivedOn, DueOn, RespondedOn, ClosedOn }.OfType<DateOnly>().Distinct();

    public static ComplaintDays Of(Complaint row) => new(row.ReceivedOn, row.DueOn, row.RespondedOn, row.ClosedOn);
}
