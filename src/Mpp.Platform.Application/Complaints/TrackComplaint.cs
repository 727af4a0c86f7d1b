using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>What the reporter may see of a complaint. Sent as a body, so that code and PIN stand in no address.</summary>
public sealed record TrackComplaint : IUseCase<TrackedComplaint>
{
    /// <summary>As given once, when the complaint was received.</summary>
    public string TrackingCode { get; init; } = "";

    /// <summary>6 to 8 digits; after 5 wrong ones the code is locked for 15 minutes.</summary>
    public string Pin { get; init; } = "";
}

internal sealed class TrackComplaintValidator : AbstractValidator<TrackComplaint>
{
    public TrackComplaintValidator()
    {
        RuleFor(request => request.TrackingCode).TrackingCode();
        RuleFor(request => request.Pin).Pin();
    }
}

internal sealed class TrackComplaintHandler(IAppDbContext db, ReporterDoor door) : IHandle<TrackComplaint, TrackedComplaint>
{
    public async Task<Result<TrackedComplaint>> Handle(TrackComplaint request, CancellationToken cancellationToken)
    {
        var found = await door.Open(request.TrackingCode, request.Pin, cancellationToken);
        return found.Error is not null ? found.Error : await db.Tracked(found.Value, cancellationToken);
    }
}

/// <summary>Lets a reporter in by code and PIN, and keeps out who guesses.</summary>
internal sealed class ReporterDoor(IAppDbContext db, TimeProvider clock)
{
    /// <summary>The id of the complaint; one refusal for an unknown code, a wrong PIN and a locked code.</summary>
    public async Task<Result<Guid>> Open(string trackingCode, string pin, CancellationToken ct)
    {
        var (code, entered, now) = (ComplaintKey.HashOf(trackingCode), ComplaintKey.PinHashOf(trackingCode, pin), clock.Now());
        var unlocked = now - ComplaintKey.LockedFor;

        // One statement looks at the PIN and counts the try: many guesses at once, on any node, get no more of them.
        var mayTry = await db.InTransaction<bool>(
            async token => await db.ComplaintKeys
                .Where(key => key.CodeHash == code && (key.Tries < ComplaintKey.MaxTries || key.LastTryAt <= unlocked))
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(key => key.Tries, key => key.PinHash == entered ? 0 : key.LastTryAt <= unlocked ? 1 : key.Tries + 1)
                        .SetProperty(key => key.LastTryAt, now),
                    token) == 1,
            ct);
        var opened = mayTry is { Error: null, Value: true }
            ? await db.ComplaintKeys.AsNoTracking().Where(key => key.CodeHash == code && key.PinHash == entered)
                .Select(key => (Guid?)key.ComplaintId).SingleOrDefaultAsync(ct)
            : null;
        return opened is { } complaintId ? complaintId : ComplaintErrors.CodeOrPin;
    }
}

internal static class ReporterReads
{
    public static async Task<TrackedComplaint> Tracked(this IAppDbContext db, Guid complaintId, CancellationToken ct)
    {
        var row = await db.Complaints.AsNoTracking().SingleAsync(complaint => complaint.Id == complaintId, ct);
        return TrackedComplaint.Of(row, await db.ComplaintSteps.AsNoTracking().Where(step => step.ComplaintId == complaintId).ToListAsync(ct), await db.CalendarYears(ct));
    }

    public static IRuleBuilderOptions<T, string> TrackingCode<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().MaximumLength(100);

    public static IRuleBuilderOptions<T, string> Pin<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().MaximumLength(20);
}
