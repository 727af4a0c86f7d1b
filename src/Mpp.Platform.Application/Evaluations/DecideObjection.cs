using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Answers an objection, once: an assigned evaluator, or the mall for a member's unit; never who raised it.</summary>
public sealed record DecideObjection(Guid EvaluationId, Guid ObjectionId, ObjectionDecision Fields) : IUseCase<ObjectionResource>;

/// <summary>The answer to an objection.</summary>
public sealed record ObjectionDecision
{
    /// <summary>True: an assigned evaluator corrects the score afterwards.</summary>
    public bool? IsAccepted { get; init; }

    /// <summary>Why; 1 to 2,000 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class DecideObjectionValidator : AbstractValidator<DecideObjection>
{
    public DecideObjectionValidator()
    {
        RuleFor(request => request.Fields.IsAccepted).NotNull();
        RuleFor(request => request.Fields.Reason).NotEmpty().MaximumLength(Objection.ReasonLength);
    }
}

internal sealed class DecideObjectionHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock) : IHandle<DecideObjection, ObjectionResource>
{
    public Task<Result<ObjectionResource>> Handle(DecideObjection request, CancellationToken cancellationToken) => db.Act<ObjectionResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            var objection = await db.Objections.SingleOrDefaultAsync(
                row => row.Id == request.ObjectionId && row.EvaluationId == evaluation.Id, ct);
            if (objection is null)
            {
                return EvaluationErrors.PartNotFound;
            }

            if (evaluation.RefuseChange() is { } locked)
            {
                return locked;
            }

            // The mall runs the evaluation of its members, but of itself it is the unit.
            var member = await db.MemberOf(evaluation, ct);
            var mayDecide = user.RunsEvaluations() && !user.IsOfUnit(member);
            if (!mayDecide && await db.RefuseWriter(user, evaluation, EvaluationForm.F02, ct) is { } notEvaluator)
            {
                return user.IsOfUnit(member) ? EvaluationErrors.OwnObjection : notEvaluator;
            }

            if (objection.Decide(request.Fields.IsAccepted!.Value, request.Fields.Reason, user.Subject, clock.Now()).Error is { } refused)
            {
                return refused;
            }

            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : ObjectionResource.Of(objection);
        },
        cancellationToken);
}
