using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

public sealed record GetStandard(Guid ServiceId, Guid StandardId) : IUseCase<StandardResource>;

internal sealed class GetStandardHandler(IAppDbContext db, ICurrentUser user) : IHandle<GetStandard, StandardResource>
{
    public async Task<Result<StandardResource>> Handle(GetStandard request, CancellationToken cancellationToken) =>
        await db.Find(user, request.ServiceId, request.StandardId, cancellationToken) is { } standard
            ? StandardResource.Of(standard, await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).ToListAsync(cancellationToken))
            : StandardErrors.NotFound;
}
