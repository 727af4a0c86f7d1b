using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Every version of a service's standard, the newest first.</summary>
public sealed record ListStandards(Guid ServiceId) : IUseCase<Page<StandardResource>>;

internal sealed class ListStandardsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListStandards, Page<StandardResource>>
{
    public async Task<Result<Page<StandardResource>>> Handle(ListStandards request, CancellationToken cancellationToken)
    {
        if (!await db.Services.OwnedBy(user).AnyAsync(service => service.Id == request.ServiceId, cancellationToken))
        {
            return CatalogueErrors.NotFound;
        }

        var components = await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).ToListAsync(cancellationToken);
        var standards = await db.ServiceStandards.AsNoTracking().Where(standard => standard.ServiceId == request.ServiceId)
            .OrderByDescending(standard => standard.Number).ToListAsync(cancellationToken);
        return new Page<StandardResource>([.. standards.Select(standard => StandardResource.Of(standard, components))], null);
    }
}
