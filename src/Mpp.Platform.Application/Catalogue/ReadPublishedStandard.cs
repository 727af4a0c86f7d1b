using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>The standard in force of a service as the public reads it.</summary>
public sealed record ReadPublishedStandard(Guid ServiceId) : IUseCase<PublishedStandard>;

internal sealed class ReadPublishedStandardHandler(IAppDbContext db) : IHandle<ReadPublishedStandard, PublishedStandard>
{
    public async Task<Result<PublishedStandard>> Handle(ReadPublishedStandard request, CancellationToken cancellationToken)
    {
        var standard = await db.ServiceStandards.AsNoTracking()
            .SingleOrDefaultAsync(standard => standard.ServiceId == request.ServiceId
                && (standard.Status == StandardStatus.Set || standard.Status == StandardStatus.UnderReview), cancellationToken);
        if (standard is null)
        {
            return StandardErrors.NotFound;
        }

        // Named one by one: an internal component can only come out by being marked published.
        var published = await db.StandardComponents.AsNoTracking().Where(component => component.IsPublished)
            .OrderBy(component => component.Position).ToListAsync(cancellationToken);
        return new PublishedStandard(
            standard.ServiceId, standard.Number, standard.DecreeNumber, standard.DecreeOn,
            [.. published.Where(component => standard.Has(component.Key)).Select(component =>
                new PublishedComponent(component.Key, component.Indonesian, component.English, standard.Components[component.Key]))]);
    }
}
