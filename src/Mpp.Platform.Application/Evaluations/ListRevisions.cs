using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Every change of a submitted score, oldest first.</summary>
public sealed record ListRevisions(Guid EvaluationId, PageRequest Page) : IUseCase<Page<RevisionResource>>;

/// <summary>A change of a submitted score.</summary>
public sealed record RevisionResource
{
    public Guid Id { get; init; }

    public EvaluationForm Form { get; init; }

    public string IndicatorKey { get; init; } = "";

    public decimal? OldScore { get; init; }

    public decimal NewScore { get; init; }

    /// <summary>Public Service Index before.</summary>
    public decimal? OldIndex { get; init; }

    /// <summary>Public Service Index after.</summary>
    public decimal? NewIndex { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The objection it answers; null for a correction of one's own.</summary>
    public Guid? ObjectionId { get; init; }

    /// <summary><c>sub</c> of who changed it; null but for the mall and the evaluators of the evaluation.</summary>
    public string? RevisedBy { get; init; }

    public DateTimeOffset RevisedAt { get; init; }
}

internal sealed class ListRevisionsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListRevisions, Page<RevisionResource>>
{
    public async Task<Result<Page<RevisionResource>>> Handle(ListRevisions request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.EvaluationId, cancellationToken);
        if (evaluation is null)
        {
            return EvaluationErrors.NotFound;
        }

        var isNamed = user.IsOfMall() || await db.RefuseWriter(user, evaluation, EvaluationForm.F02, cancellationToken) is null;
        return await db.EvaluationRevisions.AsNoTracking()
            .Where(row => row.EvaluationId == request.EvaluationId && row.Id > after.Value)
            .OrderBy(row => row.Id)
            .Select(row => new RevisionResource
            {
                Id = row.Id,
                Form = row.Form,
                IndicatorKey = row.IndicatorKey,
                OldScore = row.OldScore,
                NewScore = row.NewScore,
                OldIndex = row.OldIndex,
                NewIndex = row.NewIndex,
                Reason = row.Reason,
                ObjectionId = row.ObjectionId,
                RevisedBy = isNamed ? row.RevisedBy : null,
                RevisedAt = row.RevisedAt,
            })
            .Page(request.Page, row => row.Id.ToString(), cancellationToken);
    }
}
