using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>Takes a number.</summary>
public sealed record IssueTicket : IUseCase<TicketResource>
{
    public Guid ServiceId { get; init; }

    /// <summary>When absent: where an open counter serves the service, else the mall's main service point.</summary>
    public Guid? ServicePointId { get; init; }

    public Channel? Channel { get; init; }

    /// <summary><c>regular</c> when absent; stated by the visitor, no proof is asked for.</summary>
    public Priority? Priority { get; init; }

    /// <summary>Visit of an earlier ticket of the same visitor today; absent starts a new visit.</summary>
    public Guid? VisitId { get; init; }
}

internal sealed class IssueTicketValidator : AbstractValidator<IssueTicket>
{
    public IssueTicketValidator()
    {
        RuleFor(request => request.ServiceId).NotEmpty();
        RuleFor(request => request.Channel).NotNull();
    }
}

internal sealed class IssueTicketHandler(
    IAppDbContext db, IQueueStore store, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<IssueTicket, TicketResource>
{
    public async Task<Result<TicketResource>> Handle(IssueTicket request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var mall = tenant.Tenant;
        if (await db.ServedBy(user, mall.DateAt(now), cancellationToken) is { IsAll: false } served
            && !await served.Of(db.Services).AnyAsync(service => service.Id == request.ServiceId, cancellationToken))
        {
            return CatalogueErrors.Unknown;
        }

        if (!mall.TakesNumbersOn(mall.DateAt(now), request.Channel!.Value))
        {
            return QueueErrors.MallClosed;
        }

        var issued = await store.Issue(
            new TicketDraft(mall.Code, request.ServiceId, request.ServicePointId, request.VisitId, mall.DateAt(now),
                request.Channel.Value, request.Priority ?? Priority.Regular, now),
            cancellationToken);
        if (issued is not { } ticket)
        {
            return await WhyNot(request, mall.DateAt(now), cancellationToken);
        }

        return TicketResource.Of(ticket.Ticket, ticket.Ahead);
    }

    /// <summary>Only a refused request pays for the queries that say why.</summary>
    private async Task<Error> WhyNot(IssueTicket request, DateOnly today, CancellationToken ct)
    {
        var service = await db.Services.AsNoTracking().SingleOrDefaultAsync(service => service.Id == request.ServiceId, ct);
        if (service is null)
        {
            return CatalogueErrors.Unknown;
        }

        if (service.Placement != Placement.Mall)
        {
            return QueueErrors.ServiceNotAtMall;
        }

        if (!service.IsOpen)
        {
            return QueueErrors.ServiceClosed;
        }

        return request.VisitId is { } visit
            && !await db.Visits.AnyAsync(row => row.Id == visit && row.ServiceDate == today, ct)
            ? QueueErrors.VisitUnknown
            : QueueErrors.PointUnknown;
    }
}
