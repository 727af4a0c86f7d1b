using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Records what an evaluation found wanting; also of a decided one, whose index stays.</summary>
public sealed record AddFinding(Guid EvaluationId, FindingFields Fields) : IUseCase<FindingResource>;

/// <summary>What was found.</summary>
public sealed record FindingFields
{
    /// <summary>Indicator of the instrument; absent for the unit as a whole.</summary>
    public string? IndicatorKey { get; init; }

    /// <summary>1 to 2,000 characters; names no persons.</summary>
    public string Text { get; init; } = "";
}

internal sealed class AddFindingValidator : AbstractValidator<AddFinding>
{
    public AddFindingValidator() => RuleFor(request => request.Fields.Text).NotEmpty().MaximumLength(Finding.TextLength);
}

internal sealed class AddFindingHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<AddFinding, FindingResource>
{
    public Task<Result<FindingResource>> Handle(AddFinding request, CancellationToken cancellationToken) => db.Act<FindingResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            if (!user.RunsEvaluations() && await db.RefuseWriter(user, evaluation, EvaluationForm.F02, ct) is { } refused)
            {
                return refused;
            }

            var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
            if (request.Fields.IndicatorKey is { } key && tables.Indicators().All(indicator => indicator.Key != key))
            {
                return EvaluationErrors.IndicatorUnknown;
            }

            var today = tenant.Tenant.DateAt(clock.Now());
            var finding = new Finding(evaluation.Id, request.Fields.IndicatorKey, request.Fields.Text, today);
            db.Findings.Add(finding);
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : FindingResource.Of(finding, [], today);
        },
        cancellationToken);
}
