using System.Text.Json.Serialization;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>What a respondent says of itself; all of it may be left out, and nothing that names a person is taken.</summary>
public sealed record RespondentFields
{
    public Sex? Sex { get; init; }

    /// <summary>One of the form's <c>ageBands</c>.</summary>
    public string? AgeBand { get; init; }

    /// <summary>One of the form's <c>educations</c>.</summary>
    public string? Education { get; init; }

    /// <summary>One of the form's <c>occupations</c>.</summary>
    public string? Occupation { get; init; }

    [JsonIgnore]
    internal Respondent Said => new(Sex, AgeBand, Education, Occupation);
}

/// <summary>Thanks for an answer: nothing by which it could be found again.</summary>
/// <param name="AnsweredOn">Local date it counts on.</param>
/// <param name="InstrumentVersion">Version of the instrument that was asked.</param>
public sealed record SurveyReceipt(DateOnly AnsweredOn, string InstrumentVersion);

internal static class AnswerChecks
{
    private const int MaxNamed = 50;

    public static void AreScores<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, int>> scores) => scores
        .NotEmpty().Must(given => given.Count <= MaxNamed).Saying($"paling banyak {MaxNamed} nilai", $"at most {MaxNamed} scores");

    /// <summary>Whether every element has a score in range and every code is known; each fault by its field.</summary>
    public static Error? Refusal(this Questionnaire asked, IReadOnlyDictionary<string, int> scores, RespondentFields? respondent)
    {
        var faults = asked.Faults(scores).GroupBy(fault => SpokenKey.Of(fault.Key), fault => fault.Value, StringComparer.Ordinal)
            .ToDictionary(fault => $"scores.{fault.Key}", fault => fault.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        foreach (var (field, message) in asked.Faults(respondent ?? new RespondentFields()))
        {
            faults[$"respondent.{field}"] = [message];
        }

        return faults.Count > 0 ? RequestErrors.Invalid(faults) : null;
    }

    public static IEnumerable<(string Field, string Message)> Faults(this Questionnaire asked, RespondentFields respondent)
    {
        foreach (var (field, value, known) in new[]
        {
            ("ageBand", respondent.AgeBand, asked.Instrument.AgeBands),
            ("education", respondent.Education, asked.Instrument.Educations),
            ("occupation", respondent.Occupation, asked.Instrument.Occupations),
        })
        {
            if (value is not null && !known.Contains(value, StringComparer.Ordinal))
            {
                yield return (field, FieldText.Of($"salah satu dari {string.Join(", ", known)}", $"one of {string.Join(", ", known)}"));
            }
        }
    }
}
