using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Objections to an evaluation with their answers, oldest first.</summary>
public sealed record ListObjections(Guid EvaluationId, PageRequest Page) : IUseCase<Page<ObjectionResource>>;

internal sealed class ListObjectionsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListObjections, Page<ObjectionResource>>
{
    public async Task<Result<Page<ObjectionResource>>> Handle(ListObjections request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        if (!await db.EvaluationsSeenBy(user).AnyAsync(evaluation => evaluation.Id == request.EvaluationId, cancellationToken))
        {
            return EvaluationErrors.NotFound;
        }

        var page = await db.Objections.AsNoTracking()
            .Where(row => row.EvaluationId == request.EvaluationId && row.Id > after.Value)
            .OrderBy(row => row.Id).Page(request.Page, row => row.Id.ToString(), cancellationToken);
        return new Page<ObjectionResource>([.. page.Items.Select(ObjectionResource.Of)], page.NextCursor);
    }
}
