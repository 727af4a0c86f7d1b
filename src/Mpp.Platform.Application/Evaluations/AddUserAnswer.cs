using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Takes one user's answers (F-03), without identity.</summary>
public sealed record AddUserAnswer(Guid EvaluationId, UserAnswerFields Fields) : IUseCase<UserAnswersTaken>;

/// <summary>One user's answers. They are never given out again one by one.</summary>
public sealed record UserAnswerFields
{
    /// <summary>Score by item key, every item of the instrument once; the printed numbers skip 13 and are no keys.</summary>
    public IReadOnlyDictionary<string, decimal> Scores { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Local date of the answers; today when absent, never in the future.</summary>
    public DateOnly? AnsweredOn { get; init; }
}

/// <summary>How many users have answered so far.</summary>
/// <param name="Respondents">Users who answered.</param>
/// <param name="MinimumRespondents">Fewer cap the index.</param>
public sealed record UserAnswersTaken(int Respondents, int MinimumRespondents) : IVersionedResource
{
    int IVersionedResource.Version => Respondents;
}

internal sealed class AddUserAnswerValidator : AbstractValidator<AddUserAnswer>
{
    public AddUserAnswerValidator() =>
        RuleFor(request => request.Fields.Scores).Must(scores => scores.Count is > 0 and <= FormFields.MostIndicators).Saying("satu nilai untuk setiap butir", "a score per item");
}

internal sealed class AddUserAnswerHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<AddUserAnswer, UserAnswersTaken>
{
    public Task<Result<UserAnswersTaken>> Handle(AddUserAnswer request, CancellationToken cancellationToken) => db.Act<UserAnswersTaken>(
        db.Evaluations, request.EvaluationId, async (evaluation, ct) =>
        {
            if (await db.RefuseAnswersOf(user, evaluation, ct) is { } rated)
            {
                return rated;
            }

            var today = tenant.Tenant.DateAt(clock.Now());
            var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
            var period = await db.EvaluationPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == evaluation.PeriodId, ct);
            var answeredOn = request.Fields.AnsweredOn ?? today;
            if (evaluation.RefuseAnswers(tables, period, clock.Now()) is { } refused)
            {
                return refused;
            }

            if (answeredOn > today || answeredOn < period!.OpensOn)
            {
                return EvaluationErrors.AnswerDate;
            }

            if (tables.RefuseAnswer(request.Fields.Scores) is { } incomplete)
            {
                return incomplete;
            }

            db.UserAnswers.Add(new UserAnswer(evaluation.Id, request.Fields.Scores, answeredOn));
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : new UserAnswersTaken(
                await db.UserAnswers.CountAsync(answer => answer.EvaluationId == evaluation.Id, ct), period.MinimumRespondents);
        },
        cancellationToken);
}

internal static class UserAnswerRules
{
    /// <summary>Why no answers are taken now; null when they are: until the evaluator has handed in the scores.</summary>
    public static Error? RefuseAnswers(this Evaluation evaluation, EvaluationInstrument tables, EvaluationPeriod? period, DateTimeOffset now) =>
        period is null || evaluation.Status == EvaluationStatus.Closed ? EvaluationErrors.Closed
        : evaluation.ScoredAt is not null ? EvaluationErrors.Submitted
        : tables.UserItems.Count == 0 ? EvaluationErrors.NoUserItems
        : now >= period.ScoringDeadline ? EvaluationErrors.DeadlinePassed
        : null;

    /// <summary>Which items are missing, unknown or off the scale; null when all is there.</summary>
    public static Error? RefuseAnswer(this EvaluationInstrument tables, IReadOnlyDictionary<string, decimal> scores)
    {
        var items = tables.UserItems.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var wrong = items.Where(item => !scores.ContainsKey(item)).Concat(scores.Keys.Where(key => !items.Contains(key)))
            .Concat(scores.Where(pair => !ServiceIndex.IsScore(tables, pair.Value)).Select(pair => pair.Key))
            .Distinct(StringComparer.Ordinal).ToArray();
        return wrong.Length == 0 ? null : EvaluationErrors.AnswerIncomplete.About("scores", wrong);
    }
}
