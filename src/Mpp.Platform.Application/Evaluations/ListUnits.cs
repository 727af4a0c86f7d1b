using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Evaluated units; a member's officer sees its own, an evaluator those it is assigned to.</summary>
public sealed record ListUnits(PageRequest Page) : IUseCase<Page<UnitResource>>;

internal sealed class ListUnitsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListUnits, Page<UnitResource>>
{
    public async Task<Result<Page<UnitResource>>> Handle(ListUnits request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var units = db.EvaluatedUnits.AsNoTracking().Where(unit => unit.Id > after.Value);
        if (!user.ReadsEveryEvaluation())
        {
            var (own, seen) = (user.OfficerOf, db.EvaluationsSeenBy(user).Select(evaluation => evaluation.UnitId));
            units = own is null
                ? units.Where(unit => seen.Contains(unit.Id))
                : units.Where(unit => unit.MemberId == own || seen.Contains(unit.Id));
        }

        var page = await units.OrderBy(unit => unit.Id).Page(request.Page, unit => unit.Id.ToString(), cancellationToken);
        return new Page<UnitResource>([.. page.Items.Select(UnitResource.Of)], page.NextCursor);
    }
}
