using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Evaluations the caller may see, oldest first.</summary>
public sealed record ListEvaluations(int? Year, EvaluationScheme? Scheme, Guid? UnitId, EvaluationStatus? Status, PageRequest Page)
    : IUseCase<Page<EvaluationEntry>>;

/// <summary>An evaluation without its scores.</summary>
public sealed record EvaluationEntry
{
    public Guid Id { get; init; }

    /// <summary>Null for a result from before the platform.</summary>
    public Guid? PeriodId { get; init; }

    public Guid UnitId { get; init; }

    public string UnitName { get; init; } = "";

    public int Year { get; init; }

    public EvaluationScheme Scheme { get; init; }

    public EvaluationStatus Status { get; init; }

    public string InstrumentVersion { get; init; } = "";

    /// <summary>Public Service Index (IPP), 0 to 5; null until scored.</summary>
    public decimal? Index { get; init; }

    /// <summary>Letter such as <c>A-</c>; null until scored.</summary>
    public string? Category { get; init; }

    /// <summary>True: too few users answered, so F-03 counts as 0.</summary>
    public bool IsCapped { get; init; }

    /// <summary>Local date of the decision; null until closed.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>True: found before the platform and recorded here.</summary>
    public bool IsHistoric { get; init; }
}

internal sealed class ListEvaluationsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ListEvaluations, Page<EvaluationEntry>>
{
    public async Task<Result<Page<EvaluationEntry>>> Handle(ListEvaluations request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var rows = db.EvaluationsSeenBy(user).AsNoTracking().Where(evaluation => evaluation.Id > after.Value);
        rows = request.Year is { } year ? rows.Where(evaluation => evaluation.Year == year) : rows;
        rows = request.Scheme is { } scheme ? rows.Where(evaluation => evaluation.Scheme == scheme) : rows;
        rows = request.UnitId is { } unitId ? rows.Where(evaluation => evaluation.UnitId == unitId) : rows;
        rows = request.Status is { } status ? rows.Where(evaluation => evaluation.Status == status) : rows;
        var entries = rows.Join(
            db.EvaluatedUnits, evaluation => evaluation.UnitId, unit => unit.Id,
            (evaluation, unit) => new EvaluationEntry
            {
                Id = evaluation.Id,
                PeriodId = evaluation.PeriodId,
                UnitId = evaluation.UnitId,
                UnitName = unit.Name,
                Year = evaluation.Year,
                Scheme = evaluation.Scheme,
                Status = evaluation.Status,
                InstrumentVersion = evaluation.InstrumentVersion,
                Index = evaluation.Index,
                Category = evaluation.Category,
                IsCapped = evaluation.IsCapped,
                DecidedOn = evaluation.DecidedOn,
                IsHistoric = evaluation.IsHistoric,
            });
        return await entries.OrderBy(entry => entry.Id).Page(request.Page, entry => entry.Id.ToString(), cancellationToken);
    }
}
