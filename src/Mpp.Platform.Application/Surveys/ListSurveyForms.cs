using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Every edition of the mall's own form, in the order they were made.</summary>
public sealed record ListSurveyForms(PageRequest Page) : IUseCase<Page<SurveyFormResource>>;

internal sealed class ListSurveyFormsHandler(IAppDbContext db) : IHandle<ListSurveyForms, Page<SurveyFormResource>>
{
    public async Task<Result<Page<SurveyFormResource>>> Handle(ListSurveyForms request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var page = await db.SurveyForms.AsNoTracking().Where(row => row.Id > after.Value).OrderBy(row => row.Id)
            .Page(request.Page, row => row.Id.ToString(), cancellationToken);
        return new Page<SurveyFormResource>([.. page.Items.Select(SurveyFormResource.Of)], page.NextCursor);
    }
}
