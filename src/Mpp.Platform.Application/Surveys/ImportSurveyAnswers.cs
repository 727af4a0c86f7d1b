using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Paper questionnaires of one period from a table: all rows, or none. Columns are named, never counted.</summary>
/// <param name="Map">Pairs such as <c>U8=complaint-handling</c>; every column of the file must be in one.</param>
public sealed record ImportSurveyAnswers(Guid PeriodId, ReceivedFile Content, SheetFormat Format, bool IsDryRun, IReadOnlyList<string> Map) : IUseCase<ImportReport>;

internal sealed class ImportSurveyAnswersHandler(IAppDbContext db, ISheets sheets, InstrumentShelf shelf, TenantContext tenant, TimeProvider clock)
    : IHandle<ImportSurveyAnswers, ImportReport>
{
    private readonly Dictionary<DateOnly, Questionnaire?> _asked = [];

    public async Task<Result<ImportReport>> Handle(ImportSurveyAnswers request, CancellationToken cancellationToken)
    {
        var period = await db.SurveyPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.PeriodId, cancellationToken);
        if (period is null)
        {
            return SurveyErrors.PeriodNotFound;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var usual = period.UntilOn < today ? period.UntilOn : today;
        var read = await sheets.Read(request.Content, request.Format, cancellationToken);
        var asked = await db.Asked(shelf, usual, cancellationToken);
        if ((read.Error ?? asked.Error) is { } refused)
        {
            return refused;
        }

        var columns = AnswerColumns.Read(request.Map, read.Value, asked.Value);
        if (columns.Error is not null)
        {
            return columns.Error;
        }

        var services = await db.Services.AsNoTracking().ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
        var problems = new List<ImportProblem>();
        var days = new HashSet<DateOnly>();
        foreach (var row in read.Value.Rows)
        {
            var before = problems.Count;
            var line = new AnswerLine(new SheetCells(read.Value, row, problems), columns.Value, period);
            var answeredOn = line.Date(usual, today);
            var questions = await AskedOn(answeredOn, cancellationToken) ?? asked.Value;
            var (scores, by, scope) = (line.Scores(questions), line.Respondent(questions), line.Scope(services));
            if (problems.Count == before)
            {
                days.Add(answeredOn);
                db.SurveyAnswers.Add(new SurveyAnswer(answeredOn, AnswerSource.Import, questions, scores, scope, by));
            }
        }

        foreach (var day in days)
        {
            db.CountAgain(day);
        }

        return await db.Finish(
            new ImportReport(request.IsDryRun, read.Value.Rows.Count, read.Value.Rows.Count - problems.DistinctBy(problem => problem.Line).Count(), 0, 0, problems),
            cancellationToken);
    }

    private async Task<Questionnaire?> AskedOn(DateOnly date, CancellationToken ct)
    {
        if (!_asked.TryGetValue(date, out var asked))
        {
            var found = await db.Asked(shelf, date, ct);
            _asked[date] = asked = found.Error is null ? found.Value : null;
        }

        return asked;
    }
}
