using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Records a result from before the platform, computed by its own instrument from the aspects' scores and closed at once.</summary>
public sealed record RecordHistoricEvaluation : IUseCase<EvaluationResource>
{
    /// <summary>2017 or later, and over: before the current local year of the mall.</summary>
    public int? Year { get; init; }

    public EvaluationScheme? Scheme { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Version of the performance-evaluation instrument it was graded by; one that was in force in its year.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>Evaluator's score by aspect key, every aspect once; 0 to 5, at most 4 decimals.</summary>
    public IReadOnlyDictionary<string, decimal> AspectScores { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Mean of all users' answers (F-03), 0 to 5; absent where the instrument asks no users, or nobody answered.</summary>
    public decimal? UserMean { get; init; }

    /// <summary>Users who answered, where it is known.</summary>
    public int Respondents { get; init; }

    /// <summary>Where the result is published; 1 to 500 characters.</summary>
    public string Source { get; init; } = "";

    /// <summary>Local date of the decision; the last day of the year when absent. Never in the future.</summary>
    public DateOnly? DecidedOn { get; init; }
}

internal sealed class RecordHistoricEvaluationValidator : AbstractValidator<RecordHistoricEvaluation>
{
    public RecordHistoricEvaluationValidator()
    {
        RuleFor(request => request.Year).NotNull().InclusiveBetween(EvaluationPeriod.FirstYear, EvaluationPeriod.LastYear);
        RuleFor(request => request.Scheme).NotNull();
        RuleFor(request => request.UnitId).NotEmpty();
        RuleFor(request => request.InstrumentVersion).NotEmpty().MaximumLength(Instrument.VersionLength);
        RuleFor(request => request.AspectScores).Must(scores => scores.Count is > 0 and <= 50).Saying("satu nilai untuk setiap aspek", "a score per aspect");
        RuleFor(request => request.AspectScores).Must(scores => scores.Values.All(score => decimal.Round(score, 4) == score)).Saying("paling banyak 4 desimal", "at most 4 decimals");
        RuleFor(request => request.Respondents).InclusiveBetween(0, 1_000_000);
        RuleFor(request => request.Source).NotEmpty().MaximumLength(Evaluation.SourceLength);
    }
}

internal sealed class RecordHistoricEvaluationHandler(
    IAppDbContext db, InstrumentShelf shelf, EvaluationReads reads, TenantContext tenant, TimeProvider clock)
    : IHandle<RecordHistoricEvaluation, EvaluationResource>
{
    public Task<Result<EvaluationResource>> Handle(RecordHistoricEvaluation request, CancellationToken cancellationToken) =>
        db.InTransaction(ct => Record(request, ct), cancellationToken);

    private async Task<Result<EvaluationResource>> Record(RecordHistoricEvaluation request, CancellationToken cancellationToken)
    {
        var instrument = await shelf.Of<EvaluationInstrument>(db, request.InstrumentVersion, cancellationToken);
        if (instrument.Error is not null || !await db.Hold<EvaluatedUnit>(request.UnitId, cancellationToken))
        {
            return EvaluationErrors.Unknown;
        }

        var (tables, year, scheme) = (instrument.Value.Tables, request.Year!.Value, request.Scheme!.Value);
        if (RefuseScores(tables, request) is { } wrong)
        {
            return wrong;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        if (year >= today.Year)
        {
            return EvaluationErrors.YearNotOver;
        }

        var decidedOn = request.DecidedOn ?? new DateOnly(year, 12, 31);
        if (decidedOn > today || decidedOn.Year < year)
        {
            return EvaluationErrors.DecisionDate;
        }

        if (await RefuseInstrument(request, cancellationToken) is { } other)
        {
            return other;
        }

        if (await db.Evaluations.AnyAsync(row => row.UnitId == request.UnitId && row.Year == year && row.Scheme == scheme, cancellationToken))
        {
            return EvaluationErrors.Exists;
        }

        var aspects = tables.Aspects.Select(aspect => new AspectFigures(aspect.Key, null, request.AspectScores[aspect.Key], null)).ToList();
        var figures = ServiceIndex.Of(tables, aspects, request.UserMean, request.Respondents, 0);
        var evaluation = Evaluation.Recorded(year, scheme, request.UnitId, request.InstrumentVersion, request.Source, figures, decidedOn);
        db.Evaluations.Add(evaluation);
        await db.KeepAspects(evaluation, figures, cancellationToken);
        db.Announce(EvaluationEvents.Closed, evaluation.Id, EvaluationFacts.Of(evaluation));
        db.CountAgain(decidedOn);
        var refusal = (await db.Save(cancellationToken)).Refusal(EvaluationErrors.Exists, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : await reads.Read(evaluation.Id, cancellationToken);
    }

    /// <summary>A year keeps the instrument of its own time: by another one it would be another result.</summary>
    private async Task<Error?> RefuseInstrument(RecordHistoricEvaluation request, CancellationToken ct)
    {
        var versions = await shelf.During<EvaluationInstrument>(db, new DateOnly(request.Year!.Value, 1, 1), new DateOnly(request.Year.Value, 12, 31), ct);
        return versions.Contains(request.InstrumentVersion, StringComparer.Ordinal) ? null : EvaluationErrors.InstrumentOfOtherYear.Saying("instrumentVersion", [.. versions]);
    }

    private static Error? RefuseScores(EvaluationInstrument tables, RecordHistoricEvaluation request)
    {
        var keys = tables.Aspects.Select(aspect => aspect.Key).ToList();
        var wrong = keys.Except(request.AspectScores.Keys, StringComparer.Ordinal)
            .Concat(request.AspectScores.Keys.Except(keys, StringComparer.Ordinal))
            .Concat(request.AspectScores.Where(pair => pair.Value < tables.LowestScore || pair.Value > tables.HighestScore).Select(pair => pair.Key))
            .Distinct(StringComparer.Ordinal).ToArray();
        return wrong.Length > 0 ? EvaluationErrors.ScoreInvalid.About("aspectScores", wrong)
            : request.UserMean is { } mean && (mean < tables.LowestScore || mean > tables.HighestScore)
                ? EvaluationErrors.ScoreInvalid.Saying("userMean", Scale(tables))
            : request.UserMean is not null && tables.UserShare == 0 ? EvaluationErrors.NoUserItems
            : null;
    }

    private static string Scale(EvaluationInstrument tables) => FieldText.Of(
        string.Create(CultureInfo.InvariantCulture, $"{tables.LowestScore} sampai {tables.HighestScore}"),
        string.Create(CultureInfo.InvariantCulture, $"{tables.LowestScore} to {tables.HighestScore}"));
}
