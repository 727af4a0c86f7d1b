using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Decides a proposal; an accepted one places the service at once.</summary>
public sealed record DecidePlacement(Guid ReviewId, DecisionFields Fields) : IUseCase<PlacementReviewResource>;

/// <summary>A decision on a proposal.</summary>
public sealed record DecisionFields
{
    /// <summary><c>accepted</c> or <c>rejected</c>.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class DecidePlacementValidator : AbstractValidator<DecidePlacement>
{
    public DecidePlacementValidator()
    {
        RuleFor(request => request.Fields.Decision).NotNull().NotEqual(ReviewDecision.Open);
        RuleFor(request => request.Fields.Reason).NotEmpty().MaximumLength(Service.ReasonLength);
    }
}

internal sealed class DecidePlacementHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<DecidePlacement, PlacementReviewResource>
{
    public async Task<Result<PlacementReviewResource>> Handle(DecidePlacement request, CancellationToken cancellationToken)
    {
        var review = await db.PlacementReviews.SingleOrDefaultAsync(review => review.Id == request.ReviewId, cancellationToken);
        if (review is null)
        {
            return StandardErrors.ReviewNotFound;
        }

        var (fields, today) = (request.Fields, tenant.Tenant.DateAt(clock.Now()));
        if (review.Decide(fields.Decision!.Value, fields.Reason, today, user.Subject).Error is { } decided)
        {
            return decided;
        }

        if (fields.Decision == ReviewDecision.Accepted)
        {
            var service = await db.Services.SingleAsync(service => service.Id == review.ServiceId, cancellationToken);
            var placed = service.Place(review.To, review.To == Placement.Mall ? null : fields.Reason, service.TicketPrefix);
            var refused = placed.Error ?? await db.RefuseAtCounter(service, cancellationToken);
            if (refused is not null)
            {
                return refused;
            }

            await db.Duplicates(service, today, cancellationToken);
        }

        db.Announce(CatalogueEvents.PlacementDecided, review.Id);
        var refusal = (await db.Save(cancellationToken)).Refusal(CatalogueErrors.CodeTaken, CatalogueErrors.InUse);
        return refusal is not null ? refusal : mapper.Map<PlacementReviewResource>(review);
    }
}
