using System.Text.Json;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>The survey as it is asked today, in one language.</summary>
public sealed record ReadSurveyForm(bool English) : IUseCase<SurveyQuestions>;

/// <summary>The survey as it is asked. Answers name elements by key: numbers are for people and differ between list and form.</summary>
public sealed record SurveyQuestions
{
    /// <summary>Version of the instrument.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>The mall's own edition; null: the instrument as it stands.</summary>
    public int? FormEdition { get; init; }

    public int LowestScore { get; init; }

    public int HighestScore { get; init; }

    /// <summary>Elements in the order of the printed form.</summary>
    public IReadOnlyList<SurveyQuestion> Elements { get; init; } = [];

    /// <summary>Codes for <c>respondent.sex</c>.</summary>
    public IReadOnlyList<string> Sexes { get; init; } = [];

    /// <summary>Codes for <c>respondent.ageBand</c>.</summary>
    public IReadOnlyList<string> AgeBands { get; init; } = [];

    /// <summary>Codes for <c>respondent.education</c>.</summary>
    public IReadOnlyList<string> Educations { get; init; } = [];

    /// <summary>Codes for <c>respondent.occupation</c>.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];
}

/// <summary>One question.</summary>
/// <param name="Key">Name of its score in an answer.</param>
/// <param name="Number">Number in the regulation's list.</param>
/// <param name="QuestionNumber">Number on the printed form.</param>
/// <param name="Name">Name of the element.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Labels">What each score means, from the lowest.</param>
public sealed record SurveyQuestion(string Key, int Number, int QuestionNumber, string Name, string Question, IReadOnlyList<ScoreLabel> Labels);

/// <summary>What a score means.</summary>
public sealed record ScoreLabel(int Score, string Label);

internal sealed class ReadSurveyFormHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, TimeProvider clock)
    : IHandle<ReadSurveyForm, SurveyQuestions>
{
    public async Task<Result<SurveyQuestions>> Handle(ReadSurveyForm request, CancellationToken cancellationToken)
    {
        var read = await db.Asked(shelf, tenant.Tenant.DateAt(clock.Now()), cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var (asked, instrument) = (read.Value, read.Value.Instrument);
        return new SurveyQuestions
        {
            InstrumentVersion = asked.Version,
            FormEdition = asked.Edition,
            LowestScore = instrument.LowestScore,
            HighestScore = instrument.HighestScore,
            Elements =
            [
                .. asked.Elements.OrderBy(element => element.QuestionNumber).Select(element => new SurveyQuestion(
                    element.Key, element.Number, element.QuestionNumber, element.Name.In(request.English), element.Question.In(request.English),
                    [.. element.Labels.Index().Select(label => new ScoreLabel(instrument.LowestScore + label.Index, label.Item.In(request.English)))])),
            ],
            Sexes = [.. Enum.GetValues<Sex>().Select(sex => JsonNamingPolicy.KebabCaseLower.ConvertName(sex.ToString()))],
            AgeBands = instrument.AgeBands,
            Educations = instrument.Educations,
            Occupations = instrument.Occupations,
        };
    }
}
