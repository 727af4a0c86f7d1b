using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record GetSurveyPeriod(Guid PeriodId) : IUseCase<SurveyPeriodResource>;

internal sealed class GetSurveyPeriodHandler(IAppDbContext db, IMapper mapper) : IHandle<GetSurveyPeriod, SurveyPeriodResource>
{
    public async Task<Result<SurveyPeriodResource>> Handle(GetSurveyPeriod request, CancellationToken cancellationToken)
    {
        var period = await db.SurveyPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.PeriodId, cancellationToken);
        return period is null ? SurveyErrors.PeriodNotFound : mapper.Map<SurveyPeriodResource>(period);
    }
}
