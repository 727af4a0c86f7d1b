using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>
/// Takes answers from paper: all rows, or none. Columns are named one by one, because forms are printed in different
/// orders and with numbers that skip 13.
/// </summary>
/// <param name="Map"><c>COLUMN=item-key</c> for every item, and <c>COLUMN=answered-on</c> where the file has dates.</param>
/// <param name="AnsweredOn">Local date of rows where no column has it; today when absent.</param>
public sealed record ImportUserAnswers(
    Guid EvaluationId, ReceivedFile Content, SheetFormat Format, IReadOnlyList<string> Map, DateOnly? AnsweredOn, bool IsDryRun) : IUseCase<ImportReport>;

internal sealed class ImportUserAnswersHandler(
    IAppDbContext db, ISheets sheets, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ImportUserAnswers, ImportReport>
{
    private const string DateKey = "answered-on";

    public async Task<Result<ImportReport>> Handle(ImportUserAnswers request, CancellationToken cancellationToken)
    {
        var pairs = request.Map.Select(pair => pair.Split('=')).ToList();
        if (pairs.Exists(pair => pair.Length != 2 || pair[0].Length == 0) || pairs.DistinctBy(pair => pair[1], StringComparer.Ordinal).Count() != pairs.Count)
        {
            return RequestErrors.Invalid("map", "KOLOM=kunci-butir untuk setiap butir, masing-masing satu kali", "COLUMN=item-key for every item, each once");
        }

        var columns = pairs.ToDictionary(pair => pair[1], pair => pair[0].Trim(), StringComparer.Ordinal);
        var read = await sheets.Read(request.Content, request.Format, cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var missing = pairs.Index().Where(pair => read.Value.Columns.Count(known => known == pair.Item[0].Trim()) != 1).Select(pair => SheetChecks.Place(pair.Index)).ToList();
        return missing.Count > 0
            ? SheetErrors.Columns with { Fields = missing.ToDictionary(place => place, _ => new[] { SheetChecks.NoColumn }, StringComparer.Ordinal) }
            : await db.Act<ImportReport>(user, request.EvaluationId, (evaluation, ct) => Take(request, read.Value, columns, evaluation, ct), cancellationToken);
    }

    private async Task<Result<ImportReport>> Take(
        ImportUserAnswers request, Sheet sheet, Dictionary<string, string> columns, Evaluation evaluation, CancellationToken ct)
    {
        if (await db.RefuseAnswersOf(user, evaluation, ct) is { } rated)
        {
            return rated;
        }

        var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
        var period = await db.EvaluationPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == evaluation.PeriodId, ct);
        if (evaluation.RefuseAnswers(tables, period, clock.Now()) is { } refused)
        {
            return refused;
        }

        var items = tables.UserItems.Select(item => item.Key).ToList();
        var wrong = items.Except(columns.Keys, StringComparer.Ordinal).Concat(columns.Keys.Except(items.Append(DateKey), StringComparer.Ordinal)).ToArray();
        if (wrong.Length > 0)
        {
            return EvaluationErrors.AnswerIncomplete.About("map", wrong);
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var problems = new List<ImportProblem>();
        foreach (var row in sheet.Rows)
        {
            var cells = new SheetCells(sheet, row, problems);
            var answeredOn = (columns.TryGetValue(DateKey, out var dates) ? cells.Date(dates) : null) ?? request.AnsweredOn ?? today;
            if (answeredOn > today || answeredOn < period!.OpensOn)
            {
                cells.Problem(columns.GetValueOrDefault(DateKey) ?? DateKey, EvaluationErrors.AnswerDate);
            }

            var scores = items.ToDictionary(item => item, item => Score(cells, columns[item], tables), StringComparer.Ordinal);
            if (problems.Count == 0 && !request.IsDryRun)
            {
                db.UserAnswers.Add(new UserAnswer(evaluation.Id, scores, answeredOn));
            }
        }

        return await db.Finish(new ImportReport(request.IsDryRun, sheet.Rows.Count, sheet.Rows.Count, 0, 0, problems), ct);
    }

    private static decimal Score(SheetCells cells, string column, EvaluationInstrument tables)
    {
        var score = cells.Number(column);
        if (score is null || !ServiceIndex.IsScore(tables, score.Value))
        {
            cells.Problem(
                column,
                "invalid",
                string.Create(CultureInfo.InvariantCulture, $"nilai {tables.LowestScore} sampai {tables.HighestScore} dengan langkah {tables.ScoreStep}"),
                string.Create(CultureInfo.InvariantCulture, $"a score of {tables.LowestScore} to {tables.HighestScore} in steps of {tables.ScoreStep}"));
        }

        return score ?? tables.LowestScore;
    }
}
