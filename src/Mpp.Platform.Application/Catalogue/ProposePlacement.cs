using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Proposes to place a service otherwise, with the justification.</summary>
public sealed record ProposePlacement : IUseCase<PlacementReviewResource>
{
    public Guid ServiceId { get; init; }

    /// <summary>Where it should be given.</summary>
    public Placement? To { get; init; }

    /// <summary>1 to 1,000 characters.</summary>
    public string Justification { get; init; } = "";
}

/// <summary>A proposal to place a service otherwise, and what was decided.</summary>
public sealed record PlacementReviewResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid ServiceId { get; init; }

    public Placement From { get; init; }

    public Placement To { get; init; }

    public string Justification { get; init; } = "";

    /// <summary>Local date.</summary>
    public DateOnly ProposedOn { get; init; }

    public ReviewDecision Decision { get; init; }

    /// <summary>Why; for a service that leaves the mall it becomes its exclusion reason.</summary>
    public string? DecisionReason { get; init; }

    public DateOnly? DecidedOn { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : AutoMapper.Profile
    {
        public Mapping() => CreateMap<PlacementReview, PlacementReviewResource>();
    }
}

internal sealed class ProposePlacementValidator : AbstractValidator<ProposePlacement>
{
    public ProposePlacementValidator()
    {
        RuleFor(request => request.ServiceId).NotEmpty();
        RuleFor(request => request.To).NotNull();
        RuleFor(request => request.Justification).NotEmpty().MaximumLength(PlacementReview.TextLength);
    }
}

internal sealed class ProposePlacementHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, AutoMapper.IMapper mapper)
    : IHandle<ProposePlacement, PlacementReviewResource>
{
    public async Task<Result<PlacementReviewResource>> Handle(ProposePlacement request, CancellationToken cancellationToken)
    {
        var service = await db.Services.AsNoTracking().OwnedBy(user).SingleOrDefaultAsync(service => service.Id == request.ServiceId, cancellationToken);
        if (service is null)
        {
            return CatalogueErrors.Unknown;
        }

        var review = new PlacementReview(
            service.Id, service.Placement, request.To!.Value, request.Justification, tenant.Tenant.DateAt(clock.Now()), user.Subject);
        db.PlacementReviews.Add(review);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, CatalogueErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<PlacementReviewResource>(review);
    }
}
