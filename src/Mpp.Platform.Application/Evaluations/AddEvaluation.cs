using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Starts the evaluation of a unit in a period, with empty forms of the period's instrument.</summary>
public sealed record AddEvaluation : IUseCase<EvaluationResource>
{
    public Guid PeriodId { get; init; }

    public Guid UnitId { get; init; }
}

internal sealed class AddEvaluationValidator : AbstractValidator<AddEvaluation>
{
    public AddEvaluationValidator()
    {
        RuleFor(request => request.PeriodId).NotEmpty();
        RuleFor(request => request.UnitId).NotEmpty();
    }
}

internal sealed class AddEvaluationHandler(IAppDbContext db, InstrumentShelf shelf, EvaluationReads reads) : IHandle<AddEvaluation, EvaluationResource>
{
    public Task<Result<EvaluationResource>> Handle(AddEvaluation request, CancellationToken cancellationToken) =>
        db.InTransaction(ct => Add(request, ct), cancellationToken);

    private async Task<Result<EvaluationResource>> Add(AddEvaluation request, CancellationToken ct)
    {
        var period = await db.EvaluationPeriods.SingleOrDefaultAsync(row => row.Id == request.PeriodId, ct);

        // A result from before the platform and an evaluation of the same year have no key in common.
        if (period is null || !await db.Hold<EvaluatedUnit>(request.UnitId, ct))
        {
            return EvaluationErrors.Unknown;
        }

        // A year that has its result from before the platform is not evaluated a second time.
        if (await db.Evaluations.AnyAsync(row => row.IsHistoric && row.UnitId == request.UnitId && row.Year == period.Year && row.Scheme == period.Scheme, ct))
        {
            return EvaluationErrors.Exists;
        }

        var evaluation = new Evaluation(period, request.UnitId);
        var tables = (await shelf.Of<EvaluationInstrument>(db, period.InstrumentVersion, ct)).Value;
        db.Evaluations.Add(evaluation);

        // Every indicator has its row from the start: a save only ever changes, and two at once cannot both add one.
        db.IndicatorScores.AddRange(
            from form in Enum.GetValues<EvaluationForm>()
            from indicator in tables.Tables.Indicators()
            select new IndicatorScore(evaluation.Id, form, indicator.Key));
        var refusal = (await db.Save(ct)).Refusal(EvaluationErrors.Exists, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : await reads.Read(evaluation.Id, ct);
    }
}
