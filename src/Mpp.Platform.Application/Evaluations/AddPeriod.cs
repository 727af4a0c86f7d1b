using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Opens a round of evaluation.</summary>
public sealed record AddPeriod(PeriodFields Fields) : IUseCase<PeriodResource>;

internal sealed class AddPeriodValidator : AbstractValidator<AddPeriod>
{
    public AddPeriodValidator() => RuleFor(request => request.Fields).SetValidator(new PeriodFields.Shape());
}

internal sealed class AddPeriodHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant) : IHandle<AddPeriod, PeriodResource>
{
    public async Task<Result<PeriodResource>> Handle(AddPeriod request, CancellationToken cancellationToken)
    {
        var period = new EvaluationPeriod();
        if (await db.Take(period, request.Fields, shelf, tenant.Tenant, cancellationToken) is { } refused)
        {
            return refused;
        }

        db.EvaluationPeriods.Add(period);
        var refusal = (await db.Save(cancellationToken)).Refusal(EvaluationErrors.PeriodExists, EvaluationErrors.Unknown);
        return refusal is not null ? refusal : PeriodResource.Of(period, tenant.Tenant);
    }
}

internal static class PeriodFieldsApplied
{
    public static async Task<Error?> Take(
        this IAppDbContext db, EvaluationPeriod period, PeriodFields fields, InstrumentShelf shelf, TenantInfo tenant, CancellationToken ct)
    {
        var instrument = fields.InstrumentVersion is { Length: > 0 } version
            ? await shelf.Of<EvaluationInstrument>(db, version, ct)
            : await shelf.On<EvaluationInstrument>(db, fields.OpensOn!.Value, ct);
        if (instrument.Error is not null)
        {
            return instrument.Error.Kind == ErrorKind.NotFound ? InstrumentErrors.NoneInForce : instrument.Error;
        }

        period.Identify(fields.Year!.Value, fields.Scheme!.Value, fields.Name, instrument.Value.Version);
        period.Bound(fields.ObjectionDays, fields.MinimumRespondents);
        return period.Plan(
            fields.OpensOn!.Value, tenant.InstantOf(fields.OpensOn.Value, TimeOnly.MinValue),
            tenant.EndOf(fields.SelfReportUntil!.Value), tenant.EndOf(fields.ScoringUntil!.Value)).Error;
    }
}
