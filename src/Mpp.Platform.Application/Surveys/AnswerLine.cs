using System.Globalization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>One row of the table.</summary>
internal sealed class AnswerLine(SheetCells cells, AnswerColumns columns, SurveyPeriod period)
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public DateOnly Date(DateOnly usual, DateOnly today)
    {
        if (Text(AnswerColumns.AnsweredOn) is not { } text)
        {
            return usual;
        }

        // A workbook keeps a date as the number of days since 1899-12-30.
        var isDate = DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 30_000 and < 80_000 && Serial(days, out date));
        if (!isDate)
        {
            cells.Problem(columns.Of(AnswerColumns.AnsweredOn)!, "invalid", "tanggal, misalnya 2026-11-24 atau 24/11/2026", "a date such as 2026-11-24 or 24/11/2026");
        }
        else if (!period.Takes(date, today))
        {
            cells.Problem(columns.Of(AnswerColumns.AnsweredOn)!, SurveyErrors.PeriodClosed);
        }

        return isDate ? date : usual;
    }

    public IReadOnlyDictionary<string, int> Scores(Questionnaire asked)
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in asked.Elements)
        {
            // An element of another edition than the mapping was made for has no column.
            var column = columns.Of(element.Key) ?? element.Key;
            var score = columns.Of(element.Key) is null ? null : cells.Whole(column);
            if (score is { } given && given >= asked.Instrument.LowestScore && given <= asked.Instrument.HighestScore)
            {
                scores[element.Key] = given;
            }
            else if (score is not null || string.IsNullOrEmpty(cells.Text(column)))
            {
                cells.Problem(column, "invalid",
                    $"{element.Key}: bilangan bulat {asked.Instrument.LowestScore} sampai {asked.Instrument.HighestScore}", $"{element.Key}: a whole number from {asked.Instrument.LowestScore} to {asked.Instrument.HighestScore}");
            }
        }

        return scores;
    }

    public Respondent Respondent(Questionnaire asked)
    {
        var sex = columns.Of(AnswerColumns.Sex) is { } column ? cells.Word<Sex>(column) : null;
        var said = new RespondentFields
        {
            Sex = sex,
            AgeBand = Text(AnswerColumns.AgeBand),
            Education = Text(AnswerColumns.Education),
            Occupation = Text(AnswerColumns.Occupation),
        };
        foreach (var (field, message) in asked.Faults(said))
        {
            cells.Problem(columns.Of(field == "ageBand" ? AnswerColumns.AgeBand : field)!, "invalid", FieldText.In(message, english: false), FieldText.In(message, english: true));
        }

        return said.Said;
    }

    public AnswerScope Scope(IReadOnlyDictionary<string, Service> services)
    {
        if (Text(AnswerColumns.ServiceCode) is not { } code)
        {
            return new AnswerScope(period.MemberId, period.ServiceId, period.Id);
        }

        if (!services.TryGetValue(code, out var service))
        {
            cells.Problem(columns.Of(AnswerColumns.ServiceCode)!, CatalogueErrors.Unknown);
            return new AnswerScope(null, null, period.Id);
        }

        if ((period.ServiceId is { } about && about != service.Id) || (period.MemberId is { } member && member != service.MemberId))
        {
            cells.Problem(columns.Of(AnswerColumns.ServiceCode)!, SurveyErrors.ScopeMismatch);
        }

        return new AnswerScope(service.MemberId, service.Id, period.Id);
    }

    private static bool Serial(int days, out DateOnly date)
    {
        date = new DateOnly(1899, 12, 30).AddDays(days);
        return true;
    }

    private string? Text(string field) => columns.Of(field) is { } column ? cells.Text(column) : null;
}
