using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>An assigned evaluator scores what was found again, after its follow-up was proved; the decided index stays.</summary>
public sealed record RescoreFinding(Guid EvaluationId, Guid FindingId, RescoreFields Fields) : IUseCase<FindingResource>;

/// <summary>The score after the follow-up.</summary>
public sealed record RescoreFields
{
    /// <summary>0 to 5 in steps of the instrument.</summary>
    public decimal? Score { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class RescoreFindingValidator : AbstractValidator<RescoreFinding>
{
    public RescoreFindingValidator()
    {
        RuleFor(request => request.Fields.Score).NotNull();
        RuleFor(request => request.Fields.Note).MaximumLength(Finding.TextLength);
    }
}

internal sealed class RescoreFindingHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<RescoreFinding, FindingResource>
{
    public Task<Result<FindingResource>> Handle(RescoreFinding request, CancellationToken cancellationToken) => db.Act<FindingResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            if (await db.RefuseWriter(user, evaluation, EvaluationForm.F02, ct) is { } refused)
            {
                return refused;
            }

            var finding = await db.Findings.SingleOrDefaultAsync(row => row.Id == request.FindingId && row.EvaluationId == evaluation.Id, ct);
            if (finding is null)
            {
                return EvaluationErrors.PartNotFound;
            }

            if (!ServiceIndex.IsScore((await shelf.InstrumentOf(db, evaluation, ct)).Tables, request.Fields.Score!.Value))
            {
                return EvaluationErrors.ScoreInvalid;
            }

            var today = tenant.Tenant.DateAt(clock.Now());
            var plans = await db.ActionPlans.Where(plan => plan.FindingId == finding.Id).OrderBy(plan => plan.Id).ToListAsync(ct);
            if (finding.Rescore(request.Fields.Score.Value, request.Fields.Note, plans, user.Subject, today).Error is { } unproved)
            {
                return unproved;
            }

            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : FindingResource.Of(finding, plans, today);
        },
        cancellationToken);
}
