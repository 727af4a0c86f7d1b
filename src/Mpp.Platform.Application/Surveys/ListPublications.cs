using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Publications, in the order they were made.</summary>
public sealed record ListPublications(PageRequest Page) : IUseCase<Page<PublicationResource>>;

internal sealed class ListPublicationsHandler(IAppDbContext db) : IHandle<ListPublications, Page<PublicationResource>>
{
    public async Task<Result<Page<PublicationResource>>> Handle(ListPublications request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var page = await db.SurveyPublications.AsNoTracking().Where(row => row.Id > after.Value).OrderBy(row => row.Id)
            .Page(request.Page, row => row.Id.ToString(), cancellationToken);
        return new Page<PublicationResource>([.. page.Items.Select(PublicationResource.Of)], page.NextCursor);
    }
}
