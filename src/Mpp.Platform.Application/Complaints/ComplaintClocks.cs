using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Complaints;

/// <summary>
/// What the passing of a day does to complaints: those without a follow-up are brought up before their limit and noted
/// when it has passed, each once; those without a reply are closed. The caller saves.
/// </summary>
public sealed class ComplaintClocks(IAppDbContext db, InstrumentShelf instruments, TimeProvider clock)
{
    private const int DaysAhead = 60;

    /// <summary>How much later a limit may end than it did; a year's days off are fewer.</summary>
    private const int LongestAhead = 100;

    public async Task Turn(DateOnly today, CancellationToken ct)
    {
        var horizon = today.AddDays(DaysAhead);
        var rows = await db.Complaints
            .Where(row => row.Status == ComplaintStatus.Responded
                || (row.RespondedOn == null && row.Status != ComplaintStatus.Closed && row.Status != ComplaintStatus.Rejected
                    && row.DueOn <= horizon && (row.EscalatedOn == null || row.OverdueOn == null)))
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return;
        }

        var days = await db.NationalWorkingDays(rows.Min(row => row.FollowedUpOn ?? row.ReceivedOn), horizon, ct);
        foreach (var version in rows.GroupBy(row => row.InstrumentVersion, StringComparer.Ordinal))
        {
            var rules = await instruments.Of<ComplaintInstrument>(db, version.Key, ct);
            var at = new ComplaintMoment(clock.Now(), today, days, rules.Value.Tables, ComplaintMoment.System, ComplaintMoment.System);
            foreach (var row in version)
            {
                Turn(row, at);
            }
        }
    }

    /// <summary>Days off of the nation have changed: every limit that still runs over one of them is counted again.</summary>
    public async Task Recount(IReadOnlyCollection<DateOnly> days, DateOnly today, CancellationToken ct)
    {
        var (first, last) = (days.Min(), days.Max());
        var rows = await db.Complaints
            .Where(row => row.RespondedOn == null && row.Status != ComplaintStatus.Closed && row.Status != ComplaintStatus.Rejected
                && row.ReceivedOn < last && row.DueOn >= first)
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return;
        }

        var calendar = await db.NationalWorkingDays(rows.Min(row => row.ReceivedOn), rows.Max(row => row.DueOn).AddDays(LongestAhead), ct);
        foreach (var version in rows.GroupBy(row => row.InstrumentVersion, StringComparer.Ordinal))
        {
            var rules = await instruments.Of<ComplaintInstrument>(db, version.Key, ct);
            var at = new ComplaintMoment(clock.Now(), today, calendar, rules.Value.Tables, ComplaintMoment.System, ComplaintMoment.System);
            foreach (var row in version)
            {
                var before = ComplaintDays.Of(row);
                if (row.Recount(at) is { } step)
                {
                    db.ComplaintSteps.Add(step);
                    db.Tell(row, ComplaintEvents.Moved, before);
                }
            }
        }
    }

    private void Turn(Complaint row, ComplaintMoment at)
    {
        var before = ComplaintDays.Of(row);
        if (row.Escalate(at) is { } escalated)
        {
            db.ComplaintSteps.Add(escalated);
            db.Tell(row, ComplaintEvents.Escalated);
        }

        if (row.FindOverdue(at) is { } overdue)
        {
            db.ComplaintSteps.Add(overdue);
            db.Tell(row, ComplaintEvents.Overdue);
        }

        if (row.CloseByTime(at) is { } closed)
        {
            db.ComplaintSteps.Add(closed);
            db.Tell(row, ComplaintEvents.Moved, before);
        }
    }
}
