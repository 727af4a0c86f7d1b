using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Survey periods, in the order they were made; with a date, those it is in.</summary>
public sealed record ListSurveyPeriods(DateOnly? On, PageRequest Page) : IUseCase<Page<SurveyPeriodResource>>;

internal sealed class ListSurveyPeriodsHandler(IAppDbContext db, IMapper mapper) : IHandle<ListSurveyPeriods, Page<SurveyPeriodResource>>
{
    public async Task<Result<Page<SurveyPeriodResource>>> Handle(ListSurveyPeriods request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var periods = db.SurveyPeriods.AsNoTracking().Where(row => row.Id > after.Value);
        periods = request.On is { } date ? periods.Where(row => row.FromOn <= date && row.UntilOn >= date) : periods;
        return await periods.OrderBy(row => row.Id).ProjectTo<SurveyPeriodResource>(mapper.ConfigurationProvider)
            .Page(request.Page, period => period.Id.ToString(), cancellationToken);
    }
}
