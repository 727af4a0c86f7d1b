using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record ListSigningEvents(PageRequest Page) : IUseCase<Page<SigningEventResource>>;

internal sealed class ListSigningEventsHandler(IAppDbContext db) : IHandle<ListSigningEvents, Page<SigningEventResource>>
{
    public async Task<Result<Page<SigningEventResource>>> Handle(ListSigningEvents request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var page = await db.InParts(db.SigningEvents.AsNoTracking().Where(held => held.Id > after.Value).OrderBy(held => held.Id).Include(held => held.Lines))
            .Page(request.Page, held => held.Id.ToString(), cancellationToken);
        return new Page<SigningEventResource>([.. page.Items.Select(SigningEventResource.Of)], page.NextCursor);
    }
}
