using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Takes a service off that was never used; one with tickets is closed or placed elsewhere instead.</summary>
public sealed record RemoveService(Guid ServiceId, int? Version) : IUseCase<Done>;

internal sealed class RemoveServiceHandler(IAppDbContext db, ICurrentUser user) : IHandle<RemoveService, Done>
{
    public async Task<Result<Done>> Handle(RemoveService request, CancellationToken cancellationToken)
    {
        var found = (await db.Services.OwnedBy(user).SingleOrDefaultAsync(service => service.Id == request.ServiceId, cancellationToken))
            .At(request.Version, CatalogueErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        db.Services.Remove(found.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(CatalogueErrors.InUse, CatalogueErrors.InUse);
        return refusal is not null ? refusal : Done.Value;
    }
}

internal static class OwnServices
{
    /// <summary>A member's officer sees its own member's services alone when it changes them.</summary>
    public static IQueryable<Service> OwnedBy(this IQueryable<Service> services, ICurrentUser user) =>
        user.OnlyMember is { } own ? services.Where(service => service.MemberId == own) : services;
}
