using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Readiness;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Agreements;

/// <summary>
/// Brings agreements into force and to their end with the day, and reminds of dates that come near. A reminder's row and
/// its event are one save, so neither a second node nor a restart gives it twice.
/// </summary>
internal sealed class AgreementReminders(AppDbContext db, TenantContext tenant) : IDailyWork
{
    public string Name => "agreements";

    public async Task Do(DateOnly today, CancellationToken ct)
    {
        await Advance(today, ct);

        // A template applied while somebody signed may have missed the signature.
        await db.PassSigned(await db.Gates.Where(gate => gate.Kind == GateKind.AgreementsSigned && gate.MemberId != null && gate.State == GateState.Open).ToListAsync(ct), ct);
        var steps = await db.ReminderSteps.AsNoTracking().Where(step => step.EffectiveFrom <= today).Select(step => step.DaysBefore).ToListAsync(ct);
        var horizon = today.AddDays(steps.Max());
        var dates = await Dates(horizon, today, ct);
        var subjects = dates.ConvertAll(date => date.SubjectId);
        var given = (await db.Reminders.AsNoTracking().Where(reminder => EF.Parameter(subjects).Contains(reminder.SubjectId)).ToListAsync(ct))
            .Select(reminder => (reminder.Kind, reminder.SubjectId, reminder.DueOn, reminder.DaysBefore)).ToHashSet();
        foreach (var date in dates)
        {
            if (ReminderStep.Owed(steps, date.DueOn, date.KnownSince, today) is { } step && given.Add((date.Kind, date.SubjectId, date.DueOn, step)))
            {
                db.Reminders.Add(new Reminder(tenant.Tenant.Code, date.Kind, date.SubjectId, date.DueOn, step, today));
                db.Announce(
                    AgreementEvents.ReminderDue, date.SubjectId, new ReminderFacts(date.Kind, date.DueOn, step, date.DueOn.DayNumber - today.DayNumber));
            }
        }
    }

    private async Task Advance(DateOnly today, CancellationToken ct)
    {
        var moving = await db.Agreements
            .Where(agreement => (agreement.Status == AgreementStatus.Signed && agreement.EffectiveOn <= today)
                || ((agreement.Status == AgreementStatus.Signed || agreement.Status == AgreementStatus.Active) && agreement.ExpiresOn < today))
            .ToListAsync(ct);
        foreach (var agreement in moving.Where(agreement => agreement.Advance(today)))
        {
            db.Announce(agreement.Status == AgreementStatus.Active ? AgreementEvents.Activated : AgreementEvents.Expired, agreement.Id);
        }
    }

    private async Task<List<Date>> Dates(DateOnly horizon, DateOnly today, CancellationToken ct)
    {
        // What has long passed is no longer reminded of; a week makes up for days on which no node ran.
        var since = today.AddDays(-7);
        var expiries = await db.Agreements.AsNoTracking()
            .Where(agreement => (agreement.Status == AgreementStatus.Signed || agreement.Status == AgreementStatus.Active)
                && agreement.ExpiresOn >= since && agreement.ExpiresOn <= horizon && agreement.ExpirySetOn != null)
            .Select(agreement => new Date(ReminderKind.Expiry, agreement.Id, agreement.ExpiresOn!.Value, agreement.ExpirySetOn!.Value))
            .ToListAsync(ct);
        var signatures = await db.Agreements.AsNoTracking()
            .Where(agreement => agreement.Status == AgreementStatus.Draft || agreement.Status == AgreementStatus.UnderDiscussion || agreement.Status == AgreementStatus.Ready)
            .Where(agreement => agreement.DueOn >= since && agreement.DueOn <= horizon && agreement.DueSetOn != null)
            .Select(agreement => new Date(ReminderKind.Signature, agreement.Id, agreement.DueOn!.Value, agreement.DueSetOn!.Value))
            .ToListAsync(ct);
        var commitments = await db.Commitments.AsNoTracking()
            .Where(commitment => commitment.State == CommitmentState.Open || commitment.State == CommitmentState.InProgress)
            .Where(commitment => commitment.DueOn >= since && commitment.DueOn <= horizon && commitment.DueSetOn != null)
            .Select(commitment => new Date(ReminderKind.Commitment, commitment.Id, commitment.DueOn!.Value, commitment.DueSetOn!.Value))
            .ToListAsync(ct);
        return [.. expiries, .. signatures, .. commitments];
    }

    /// <summary>A date that may be reminded of.</summary>
    private sealed record Date(ReminderKind Kind, Guid SubjectId, DateOnly DueOn, DateOnly KnownSince);
}
