using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public static class QuestionnaireReads
{
    /// <summary>What is asked on a local date: the instrument in force, with the mall's own edition made for it.</summary>
    public static async Task<Result<Questionnaire>> Asked(this IAppDbContext db, InstrumentShelf shelf, DateOnly date, CancellationToken ct)
    {
        var instrument = await shelf.On<SurveyInstrument>(db, date, ct);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var version = instrument.Value.Version;
        var form = await db.SurveyForms.AsNoTracking().Where(form => form.InstrumentVersion == version && form.EffectiveFrom <= date)
            .OrderByDescending(form => form.EffectiveFrom).FirstOrDefaultAsync(ct);
        return Questionnaire.Of(version, instrument.Value.Tables, form);
    }

    /// <summary>What an answer says it was asked.</summary>
    public static async Task<Result<Questionnaire>> AskedThen(this IAppDbContext db, InstrumentShelf shelf, string version, Guid? formId, CancellationToken ct)
    {
        var instrument = await shelf.Of<SurveyInstrument>(db, version, ct);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var form = formId is null ? null : await db.SurveyForms.AsNoTracking().SingleAsync(form => form.Id == formId, ct);
        return Questionnaire.Of(version, instrument.Value.Tables, form);
    }

    public static string In(this LocalText text, bool english) => english ? text.English : text.Indonesian;
}
