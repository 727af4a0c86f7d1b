using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record GetSigningEvent(Guid SigningEventId) : IUseCase<SigningEventResource>;

internal sealed class GetSigningEventHandler(IAppDbContext db) : IHandle<GetSigningEvent, SigningEventResource>
{
    public async Task<Result<SigningEventResource>> Handle(GetSigningEvent request, CancellationToken cancellationToken)
    {
        var held = await db.SigningEvents.AsNoTracking().Include(held => held.Lines)
            .SingleOrDefaultAsync(held => held.Id == request.SigningEventId, cancellationToken);
        return held is null ? AgreementErrors.EventNotFound : SigningEventResource.Of(held);
    }
}
