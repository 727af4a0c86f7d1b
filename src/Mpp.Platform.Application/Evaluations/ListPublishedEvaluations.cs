using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Decided results of a mall and its members, for everybody: no notes, no names, no drafts.</summary>
public sealed record ListPublishedEvaluations(int? Year, PageRequest Page) : IUseCase<Page<PublishedEvaluation>>;

/// <summary>A decided result.</summary>
public sealed record PublishedEvaluation
{
    public Guid Id { get; init; }

    public string UnitName { get; init; } = "";

    /// <summary>Year, figures and aspects.</summary>
    public EarlierResult Result { get; init; } = new();

    /// <summary>Evaluator's weighted sum, 0 to 5.</summary>
    public decimal? F02 { get; init; }

    /// <summary>Users' mean as it counts; null where the instrument asks no users.</summary>
    public decimal? F03 { get; init; }

    public int Respondents { get; init; }

    /// <summary>True: too few users answered, so F-03 counts as 0.</summary>
    public bool IsCapped { get; init; }

    /// <summary>Where a historic result is published.</summary>
    public string? Source { get; init; }
}

internal sealed class ListPublishedEvaluationsHandler(IAppDbContext db, InstrumentShelf shelf) : IHandle<ListPublishedEvaluations, Page<PublishedEvaluation>>
{
    public async Task<Result<Page<PublishedEvaluation>>> Handle(ListPublishedEvaluations request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var rows = db.Evaluations.AsNoTracking().Where(row => row.Status == EvaluationStatus.Closed && row.Id > after.Value);
        rows = request.Year is { } year ? rows.Where(row => row.Year == year) : rows;
        var page = await rows.OrderBy(row => row.Id).Page(request.Page, row => row.Id.ToString(), cancellationToken);
        var (ids, units) = (page.Items.Select(row => row.Id).ToList(), page.Items.Select(row => row.UnitId).ToList());
        var names = await db.EvaluatedUnits.Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var results = (await db.Results(db.Evaluations.Where(row => ids.Contains(row.Id)), shelf, seesSingleAnswers: false, cancellationToken))
            .ToDictionary(result => result.EvaluationId, result => result with { Aspects = [.. result.Aspects.Select(aspect => aspect with { Self = null })] });
        return new Page<PublishedEvaluation>(
            [.. page.Items.Select(row => new PublishedEvaluation
            {
                Id = row.Id,
                UnitName = names[row.UnitId],
                Result = results[row.Id],
                F02 = row.F02,
                F03 = row.F03,
                Respondents = row.Respondents,
                IsCapped = row.IsCapped,
                Source = row.Source,
            })],
            page.NextCursor);
    }
}
