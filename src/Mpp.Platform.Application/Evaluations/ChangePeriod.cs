using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Moves dates or bounds of a period; year, scheme and instrument stay once a unit is evaluated in it.</summary>
public sealed record ChangePeriod(Guid PeriodId, int? Version, PeriodFields Fields) : IUseCase<PeriodResource>;

internal sealed class ChangePeriodValidator : AbstractValidator<ChangePeriod>
{
    public ChangePeriodValidator() => RuleFor(request => request.Fields).SetValidator(new PeriodFields.Shape());
}

internal sealed class ChangePeriodHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant) : IHandle<ChangePeriod, PeriodResource>
{
    public async Task<Result<PeriodResource>> Handle(ChangePeriod request, CancellationToken cancellationToken)
    {
        var found = (await db.EvaluationPeriods.SingleOrDefaultAsync(period => period.Id == request.PeriodId, cancellationToken))
            .At(request.Version, EvaluationErrors.PeriodNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var period = found.Value;
        var was = (period.Year, period.Scheme, period.InstrumentVersion);
        if (await db.Take(period, request.Fields, shelf, tenant.Tenant, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (was != (period.Year, period.Scheme, period.InstrumentVersion)
            && await db.Evaluations.AnyAsync(evaluation => evaluation.PeriodId == period.Id, cancellationToken))
        {
            return EvaluationErrors.InUse;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(EvaluationErrors.PeriodExists, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : PeriodResource.Of(period, tenant.Tenant);
    }
}
