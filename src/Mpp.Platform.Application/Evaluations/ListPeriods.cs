using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

public sealed record ListPeriods(int? Year, EvaluationScheme? Scheme, PageRequest Page) : IUseCase<Page<PeriodResource>>;

internal sealed class ListPeriodsHandler(IAppDbContext db, TenantContext tenant) : IHandle<ListPeriods, Page<PeriodResource>>
{
    public async Task<Result<Page<PeriodResource>>> Handle(ListPeriods request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var periods = db.EvaluationPeriods.AsNoTracking().Where(period => period.Id > after.Value);
        periods = request.Year is { } year ? periods.Where(period => period.Year == year) : periods;
        periods = request.Scheme is { } scheme ? periods.Where(period => period.Scheme == scheme) : periods;
        var page = await periods.OrderBy(period => period.Id).Page(request.Page, period => period.Id.ToString(), cancellationToken);
        return new Page<PeriodResource>([.. page.Items.Select(period => PeriodResource.Of(period, tenant.Tenant))], page.NextCursor);
    }
}
