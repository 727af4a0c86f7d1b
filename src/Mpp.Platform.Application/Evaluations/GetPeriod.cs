using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

public sealed record GetPeriod(Guid PeriodId) : IUseCase<PeriodResource>;

internal sealed class GetPeriodHandler(IAppDbContext db, TenantContext tenant) : IHandle<GetPeriod, PeriodResource>
{
    public async Task<Result<PeriodResource>> Handle(GetPeriod request, CancellationToken cancellationToken)
    {
        var period = await db.EvaluationPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == request.PeriodId, cancellationToken);
        return period is null ? EvaluationErrors.PeriodNotFound : PeriodResource.Of(period, tenant.Tenant);
    }
}
