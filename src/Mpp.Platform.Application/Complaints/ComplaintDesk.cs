using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Where complaints are handled: finds one for its caller, does something to it, and tells what must hear of it.</summary>
internal sealed class ComplaintDesk(IAppDbContext db, TenantContext tenant, ICurrentUser user, InstrumentShelf instruments, TimeProvider clock)
{
    /// <summary>Days looked ahead for the ends of limits: 60 working days, and some of pauses.</summary>
    private const int DaysAhead = 200;

    public ComplaintSight Sight { get; } = ComplaintSight.Of(user);

    public DateOnly Today => tenant.Tenant.DateAt(clock.Now());

    /// <summary>An instant, by the limits of a version and the nation's calendar.</summary>
    public async Task<Result<ComplaintMoment>> Moment(
        DateTimeOffset now, DateOnly first, DateOnly last, string version, string role, string? by, CancellationToken ct)
    {
        var rules = await instruments.Of<ComplaintInstrument>(db, version, ct);
        if (rules.Error is not null)
        {
            return rules.Error;
        }

        var today = tenant.Tenant.DateAt(now);
        var end = (last > today ? last : today).AddDays(DaysAhead);
        return new ComplaintMoment(now, today, await db.NationalWorkingDays(first, end, ct), rules.Value.Tables, role, by);
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
        if (!Sight.Finds(row))
        {
            // Its own act has just taken it out of the caller's sight.
            return ComplaintResource.Of(row, Sight, Today, await db.CalendarYears(ct));
        }

        var steps = await db.ComplaintSteps.AsNoTracking().Where(step => step.ComplaintId == row.Id).OrderBy(step => step.Number).ToListAsync(ct);
        var reporter = Sight.SeesReporter(row)
            ? await db.ComplaintReporters.AsNoTracking().SingleOrDefaultAsync(reporter => reporter.ComplaintId == row.Id, ct)
            : null;
        return await WithoutUnseen(ComplaintResource.Of(row, Sight, Today, await db.CalendarYears(ct), reporter, steps), ct);
    }

    /// <summary>
    /// Does something to one complaint the caller finds, and writes the step that tells of it. Whoever is second, by the
    /// version it read or by another officer's save, is refused and nothing is changed.
    /// </summary>
    /// <param name="follow">Whether the complaints that repeat it follow; into the inspectorate's sight they always do.</param>
    /// <param name="duplicate">What a value that is taken means, where the work writes one; else somebody was first with a step.</param>
    public Task<Result<ComplaintResource>> Act(
        Guid complaintId, int? version, ComplaintWork work, CancellationToken ct, bool follow = false, Error? duplicate = null) => db.InTransaction<ComplaintResource>(
        async token =>
        {
            var found = (await Sight.Of(db.Complaints).SingleOrDefaultAsync(row => row.Id == complaintId, token)).At(version, ComplaintErrors.NotFound);
            if (found.Error is not null)
            {
                return found.Error;
            }

            var was = found.Value.IsOversight;
            if (await Do(found.Value, work, token) is { } refused)
            {
                return refused;
            }

            await Follow(found.Value, was, follow ? work : null, token);
            var refusal = (await db.Save(token)).Refusal(duplicate ?? PlatformErrors.Stale, ComplaintErrors.Unknown);
            return refusal is not null ? refusal : await Read(found.Value, token);
        },
        ct);

    /// <summary>Does something as the reporter, whom code and PIN have let in; of whom nothing is kept. Null is nothing to do.</summary>
    public Task<Result<TrackedComplaint>> ActAsReporter(
        Guid complaintId, Func<Complaint, ComplaintMoment, CancellationToken, Task<Result<ComplaintStep>?>> work, CancellationToken ct) => db.InTransaction<TrackedComplaint>(
        async token =>
        {
            var row = await db.Complaints.SingleAsync(complaint => complaint.Id == complaintId, token);
            Result<ComplaintStep>? step = null;
            var refused = await Do(row, ComplaintMoment.Reporter, by: null, async (complaint, at, inner) => step = await work(complaint, at, inner), token);
            if (refused is null && step is not null)
            {
                refused = (await db.Save(token)).Refusal(ComplaintErrors.StatusOrder, ComplaintErrors.Unknown);
            }

            return refused is not null ? refused : await db.Tracked(complaintId, token);
        },
        ct);

    /// <summary>
    /// What was done to a complaint is done to those that repeat it. Nothing passes between an oversight complaint and an
    /// ordinary one: whichever comes to the other side alone follows no longer.
    /// </summary>
    private async Task Follow(Complaint original, bool wasOversight, ComplaintWork? work, CancellationToken ct)
    {
        if (original.IsOversight != wasOversight)
        {
            original.PartFromOriginal();
            work ??= async (row, at, token) =>
                row.Reclassify(at, original.Class, original.IsIllegalLevy, await Limit(at.Rules, original.Class, token), note: null);
        }

        var repeating = work is null ? [] : await db.Complaints.Where(row => row.DuplicateOfId == original.Id).ToListAsync(ct);
        foreach (var repeated in repeating.Where(row => row.IsOversight == wasOversight))
        {
            await DoIfItFits(repeated, work!, ct);
            if (repeated.IsOversight != original.IsOversight)
            {
                repeated.PartFromOriginal();
            }
        }
    }

    /// <summary>A complaint the caller does not find is not named by those linked to it either.</summary>
    private async Task<ComplaintResource> WithoutUnseen(ComplaintResource complaint, CancellationToken ct)
    {
        var named = complaint.Steps!.Where(step => step.Act == ComplaintAct.LinkedAsDuplicate).Select(step => step.SubjectId)
            .Append(complaint.DuplicateOfId).OfType<Guid>().Distinct().ToArray();
        if (named.Length == 0)
        {
            return complaint;
        }

        var seen = await Sight.Of(db.Complaints.AsNoTracking()).Where(row => EF.Parameter(named).Contains(row.Id)).Select(row => (Guid?)row.Id).ToListAsync(ct);
        return complaint with
        {
            DuplicateOfId = seen.Contains(complaint.DuplicateOfId) ? complaint.DuplicateOfId : null,
            Steps =
            [
                .. complaint.Steps!.Select(step => step.Act == ComplaintAct.LinkedAsDuplicate && !seen.Contains(step.SubjectId) ? step with { SubjectId = null } : step),
            ],
        };
    }

    /// <summary>One that is somewhere else by now stays there.</summary>
    private async Task<bool> DoIfItFits(Complaint row, ComplaintWork work, CancellationToken ct) => await Do(row, work, ct) is null;

    private Task<Error?> Do(Complaint row, ComplaintWork work, CancellationToken ct) =>
        Do(row, Sight.Role, user.Subject, async (complaint, at, token) => await work(complaint, at, token), ct);

    private async Task<Error?> Do(
        Complaint row, string role, string? by, Func<Complaint, ComplaintMoment, CancellationToken, Task<Result<ComplaintStep>?>> work, CancellationToken ct)
    {
        var (before, status) = (ComplaintDays.Of(row), (row.Status, row.Class, row.IsIllegalLevy, row.MemberId));
        var moment = await Moment(clock.Now(), row.ReceivedOn, row.DueOn, row.InstrumentVersion, role, by, ct);
        if (moment.Error is not null)
        {
            return moment.Error;
        }

        var step = await work(row, moment.Value, ct);
        if (step is null || step.Error is not null)
        {
            return step?.Error;
        }

        db.ComplaintSteps.Add(step.Value);
        if (status != (row.Status, row.Class, row.IsIllegalLevy, row.MemberId) || before != ComplaintDays.Of(row))
        {
            db.Tell(row, ComplaintEvents.Moved, before);
        }

        return null;
    }
}

/// <summary>What is done to a complaint at a moment; gives the step that tells of it.</summary>
internal delegate Task<Result<ComplaintStep>> ComplaintWork(Complaint complaint, ComplaintMoment at, CancellationToken ct);

internal static class ComplaintNews
{
    /// <summary>Tells of a complaint that moved: its figures' days are counted again, and an ordinary one is announced.</summary>
    public static void Tell(this IAppDbContext db, Complaint row, EventType what, ComplaintDays? before = null)
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
