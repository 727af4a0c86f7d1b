using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Decided results of a unit over the years, oldest first, each by its own instrument.</summary>
public sealed record ReadEvaluationHistory(Guid? UnitId) : IUseCase<Page<EarlierResult>>;

internal sealed class ReadEvaluationHistoryHandler(IAppDbContext db, InstrumentShelf shelf, ICurrentUser user)
    : IHandle<ReadEvaluationHistory, Page<EarlierResult>>
{
    public async Task<Result<Page<EarlierResult>>> Handle(ReadEvaluationHistory request, CancellationToken cancellationToken)
    {
        if (request.UnitId is not { } unitId)
        {
            return RequestErrors.Invalid("unitId", "id unit yang dievaluasi", "the id of an evaluated unit");
        }

        if (!await db.EvaluatedUnits.AnyAsync(unit => unit.Id == unitId, cancellationToken))
        {
            return EvaluationErrors.UnitNotFound;
        }

        // Who may read one evaluation of a unit may read what was decided of it before.
        return await db.EvaluationsSeenBy(user).AnyAsync(row => row.UnitId == unitId, cancellationToken)
            ? new Page<EarlierResult>(await db.Results(db.ClosedOf(unitId), shelf, user.SeesSingleAnswers, cancellationToken), null)
            : new Page<EarlierResult>([], null);
    }
}

internal static class HistoryReads
{
    public const int MostResults = 200;

    public static IQueryable<Evaluation> ClosedOf(this IAppDbContext db, Guid unitId) =>
        db.Evaluations.Where(row => row.UnitId == unitId && row.Status == EvaluationStatus.Closed);

    /// <summary>Results with their stored aspects, oldest first.</summary>
    public static async Task<List<EarlierResult>> Results(
        this IAppDbContext db, IQueryable<Evaluation> rows, InstrumentShelf shelf, bool seesSingleAnswers, CancellationToken ct)
    {
        var evaluations = await rows.AsNoTracking().OrderBy(row => row.Year).ThenBy(row => row.Id).Take(MostResults).ToListAsync(ct);
        var aspects = await db.AspectsOf(evaluations.ConvertAll(row => row.Id), ct);
        var results = new List<EarlierResult>();
        foreach (var row in evaluations)
        {
            var tables = (await shelf.InstrumentOf(db, row, ct)).Tables;
            results.Add(new EarlierResult
            {
                EvaluationId = row.Id,
                Year = row.Year,
                Scheme = row.Scheme,
                InstrumentVersion = row.InstrumentVersion,
                Index = row.Index,
                Category = row.Category,
                CategoryName = tables.NameOf(row.Category),
                DecidedOn = row.DecidedOn,
                IsHistoric = row.IsHistoric,
                Aspects = tables.Lines(aspects[row.Id].ShownWith(row.Respondents, seesSingleAnswers)),
            });
        }

        return results;
    }
}
