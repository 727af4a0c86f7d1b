using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

public sealed record ListPlacementReviews(Guid? ServiceId, ReviewDecision? Decision, PageRequest Page) : IUseCase<Page<PlacementReviewResource>>;

internal sealed class ListPlacementReviewsHandler(IAppDbContext db, ICurrentUser user, IMapper mapper)
    : IHandle<ListPlacementReviews, Page<PlacementReviewResource>>
{
    public async Task<Result<Page<PlacementReviewResource>>> Handle(ListPlacementReviews request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var own = db.Services.OwnedBy(user).Select(service => service.Id);
        var reviews = db.PlacementReviews.AsNoTracking().Where(review => review.Id > after.Value && own.Contains(review.ServiceId));
        reviews = request.ServiceId is { } service ? reviews.Where(review => review.ServiceId == service) : reviews;
        reviews = request.Decision is { } decision ? reviews.Where(review => review.Decision == decision) : reviews;
        return await reviews.OrderBy(review => review.Id).ProjectTo<PlacementReviewResource>(mapper.ConfigurationProvider)
            .Page(request.Page, review => review.Id.ToString(), cancellationToken);
    }
}
