using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Takes a complaint and gives code and PIN to follow it.</summary>
/// <param name="Fields">What was written.</param>
/// <param name="Through">The channel an endpoint of its own stands for; null where the fields say it.</param>
public sealed record CreateComplaint(ComplaintFields Fields, ComplaintChannel? Through = null) : IUseCase<ReceivedComplaint>;

internal sealed class CreateComplaintValidator : AbstractValidator<CreateComplaint>
{
    public CreateComplaintValidator() => RuleFor(request => request.Fields).SetValidator(new ComplaintFields.Shape());
}

internal sealed class CreateComplaintHandler(
    IAppDbContext db, ComplaintDesk desk, TenantContext tenant, ICurrentUser user, InstrumentShelf instruments, TimeProvider clock)
    : IHandle<CreateComplaint, ReceivedComplaint>
{
    public async Task<Result<ReceivedComplaint>> Handle(CreateComplaint request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        var channel = request.Through ?? fields.Channel ?? ComplaintChannel.Web;
        if (request.Through is null && user.Tenant is null
            && (channel is not (ComplaintChannel.Web or ComplaintChannel.Kiosk) || fields.LaporReference is not null))
        {
            return ComplaintErrors.ChannelNeedsStaff;
        }

        var now = clock.Now();
        var today = tenant.Tenant.DateAt(now);
        var instrument = await instruments.On<ComplaintInstrument>(db, today, cancellationToken);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var draft = await Draft(fields, channel, today, cancellationToken);
        if (draft is null)
        {
            return ComplaintErrors.Unknown;
        }

        // Whoever asks to be anonymous and happens to hold a token is the reporter all the same.
        var isReporter = user.Tenant is null
            || (fields.IsAnonymous && channel is (ComplaintChannel.Web or ComplaintChannel.Kiosk or ComplaintChannel.Open311));
        var (role, by) = isReporter ? (ComplaintMoment.Reporter, null) : (desk.Sight.Role.Length > 0 ? desk.Sight.Role : "staff", user.Subject);
        var moment = await desk.Moment(now, today, today, instrument.Value.Version, role, by, cancellationToken);
        var limit = await desk.Limit(instrument.Value.Tables, draft.Class, cancellationToken);
        var (code, pin) = (ComplaintKey.NewCode(), fields.Pin ?? ComplaintKey.NewPin());
        var received = await db.InTransaction<Complaint>(
            async ct =>
            {
                var series = Complaint.SeriesOf(draft);
                var number = Complaint.Numbered(series, today.Year, await db.NextComplaint(today.Year, series, ct));
                var complaint = new Complaint(draft, number, moment.Value, instrument.Value.Version, limit);
                db.Complaints.Add(complaint);
                db.ComplaintKeys.Add(new ComplaintKey(complaint.Id, code, pin));
                db.ComplaintSteps.Add(complaint.Step(ComplaintAct.Received, moment.Value));
                if (new[] { fields.Name, fields.Email, fields.Phone }.Any(text => !string.IsNullOrWhiteSpace(text)))
                {
                    db.ComplaintReporters.Add(new ComplaintReporter(complaint.Id, fields.Name, fields.Email, fields.Phone));
                }

                db.Tell(complaint, ComplaintEvents.Received);
                var refusal = (await db.Save(ct)).Refusal(ComplaintErrors.LaporReferenceTaken, ComplaintErrors.Unknown);
                return refusal is not null ? refusal : complaint;
            },
            cancellationToken);
        return received.Error is not null ? received.Error : new ReceivedComplaint
        {
            Number = received.Value.Number,
            TrackingCode = code,
            Pin = pin,
            Class = received.Value.Class,
            ReceivedAt = received.Value.ReceivedAt,
            DueOn = received.Value.DueOn,
            Warnings = (await db.CalendarYears(cancellationToken)).Warnings(received.Value.ReceivedOn, received.Value.DueOn),
            Status = received.Value.Status,
        };
    }

    /// <summary>The complaint with what it names looked up; null when something named is not there.</summary>
    private async Task<ComplaintDraft?> Draft(ComplaintFields fields, ComplaintChannel channel, DateOnly today, CancellationToken ct)
    {
        var ticket = await db.TicketOf(fields, today, ct);
        if (ticket is null && (fields.TicketId is not null || fields.TicketNumber is not null))
        {
            return null;
        }

        var (serviceId, memberId) = (fields.ServiceId ?? ticket?.ServiceId, fields.MemberId ?? ticket?.MemberId);
        if (serviceId is not null)
        {
            var owner = await db.Services.Where(service => service.Id == serviceId).Select(service => (Guid?)service.MemberId).SingleOrDefaultAsync(ct);
            if (owner is null || (memberId is not null && memberId != owner))
            {
                return null;
            }

            memberId = owner;
        }

        var isKnown = (memberId is null || await db.Members.AnyAsync(member => member.Id == memberId, ct))
            && (fields.ServicePointId is not { } point || await db.ServicePoints.AnyAsync(row => row.Id == point, ct));
        return !isKnown ? null : new ComplaintDraft
        {
            Channel = channel,
            Class = fields.IsIllegalLevy ? ComplaintClass.OversightComplaint : fields.Class ?? ComplaintClass.ServiceComplaint,
            IsIllegalLevy = fields.IsIllegalLevy,
            IsAnonymous = fields.IsAnonymous,
            IsConfidential = fields.IsConfidential,
            MemberId = memberId,
            ServiceId = serviceId,
            ServicePointId = fields.ServicePointId,
            TicketId = ticket?.Id,
            Place = fields.Place,
            Subject = fields.Subject,
            Description = fields.Description,
            LaporReference = fields.LaporReference,
        };
    }
}

/// <summary>What a complaint needs to know of a turn.</summary>
internal sealed record ComplainedTicket(Guid Id, Guid ServiceId, Guid MemberId);

internal static class ComplaintQueries
{
    /// <summary>Whether the member and the service are there, and the service is the member's.</summary>
    public static async Task<bool> Knows(this IAppDbContext db, Guid? memberId, Guid? serviceId, CancellationToken ct) =>
        (memberId is not { } member || await db.Members.AnyAsync(row => row.Id == member, ct))
        && (serviceId is not { } service || await db.Services.AnyAsync(row => row.Id == service && (memberId == null || row.MemberId == memberId), ct));

    /// <summary>The next number of a year and series; its row stays locked until the transaction ends, so none is given twice.</summary>
    public static async Task<int> NextComplaint(this IAppDbContext db, int year, string series, CancellationToken ct)
    {
        for (var isThere = false; ; isThere = true)
        {
            if (await db.ComplaintSequences.Where(row => row.Year == year && row.Series == series)
                .ExecuteUpdateAsync(row => row.SetProperty(sequence => sequence.Last, sequence => sequence.Last + 1), ct) == 1)
            {
                return await db.ComplaintSequences.AsNoTracking().Where(row => row.Year == year && row.Series == series).Select(row => row.Last).SingleAsync(ct);
            }

            if (isThere)
            {
                throw new InvalidOperationException($"The numbers of {year} cannot be drawn.");
            }

            await db.AddUnlessThere(new ComplaintSequence(year, series), ct);
        }
    }

    /// <summary>The turn that is named by id or number; null when there is none, or more than one of that number.</summary>
    public static async Task<ComplainedTicket?> TicketOf(this IAppDbContext db, ComplaintFields fields, DateOnly today, CancellationToken ct)
    {
        var tickets = db.Tickets.AsNoTracking();
        if (fields.TicketId is { } id)
        {
            tickets = tickets.Where(ticket => ticket.Id == id);
        }
        else if (fields.TicketNumber?.Split('-') is [{ } prefix, { } digits]
            && int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var sequence))
        {
            var date = fields.TicketDate ?? today;
            tickets = tickets.Where(ticket => ticket.ServiceDate == date && ticket.Prefix == prefix && ticket.Sequence == sequence);
        }
        else
        {
            return null;
        }

        var found = await tickets.Select(ticket => new ComplainedTicket(ticket.Id, ticket.ServiceId, ticket.MemberId)).Take(2).ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }
}
