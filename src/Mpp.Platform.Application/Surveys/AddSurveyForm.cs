using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record AddSurveyForm(SurveyFormFields Fields) : IUseCase<SurveyFormResource>;

internal sealed class AddSurveyFormValidator : AbstractValidator<AddSurveyForm>
{
    public AddSurveyFormValidator() => RuleFor(request => request.Fields).SetValidator(new SurveyFormFields.Shape());
}

internal sealed class AddSurveyFormHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, TimeProvider clock)
    : IHandle<AddSurveyForm, SurveyFormResource>
{
    public async Task<Result<SurveyFormResource>> Handle(AddSurveyForm request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        if (fields.EffectiveFrom < tenant.Tenant.DateAt(clock.Now()))
        {
            return SurveyErrors.FormPast;
        }

        var instrument = await shelf.On<SurveyInstrument>(db, fields.EffectiveFrom, cancellationToken);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var definition = new SurveyFormDefinition { Elements = [.. fields.Elements.Select(element => element with { Weight = null })], Weights = fields.Weights };
        var faults = definition.Faults(instrument.Value.Tables).ToArray();
        if (faults.Length > 0)
        {
            return SurveyErrors.FormInconsistent.Saying("form", faults);
        }

        // Two editions at once draw the same number, and the index lets one through.
        var last = await db.SurveyForms.MaxAsync(row => (int?)row.Edition, cancellationToken) ?? 0;
        var form = new SurveyForm(last + 1, instrument.Value.Version, fields.EffectiveFrom, definition);
        db.SurveyForms.Add(form);
        var refusal = (await db.Save(cancellationToken)).Refusal(SurveyErrors.FormExists, SurveyErrors.FormExists);
        return refusal is not null ? refusal : SurveyFormResource.Of(form);
    }
}
