using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>
/// What is really asked: one version of the instrument, with what a tenant's own edition of the form adds to it or weighs
/// otherwise. An answer names both, so a result is computed again with what was asked then.
/// </summary>
/// <param name="Version">Version of the instrument.</param>
/// <param name="FormId">The tenant's edition; null: the instrument as it stands.</param>
/// <param name="Edition">Number of that edition.</param>
/// <param name="Instrument">Formula, bounds and code lists.</param>
/// <param name="Elements">All elements, each with a weight or none of them.</param>
public sealed record Questionnaire(string Version, Guid? FormId, int? Edition, SurveyInstrument Instrument, IReadOnlyList<SurveyElement> Elements)
{
    public static Questionnaire Of(string version, SurveyInstrument instrument, SurveyForm? form = null)
    {
        if (form is null)
        {
            return new Questionnaire(version, null, null, instrument, instrument.Elements);
        }

        var weights = form.Definition.Weights;
        var elements = instrument.Elements.Concat(form.Definition.Elements)
            .Select(element => element with { Weight = weights is null ? element.Weight : weights[element.Key] });
        return new Questionnaire(version, form.Id, form.Edition, instrument, [.. elements]);
    }

    /// <summary>What is wrong with the scores of one answer, by element key; empty when all is there and in range.</summary>
    public IReadOnlyDictionary<string, string> Faults(IReadOnlyDictionary<string, int> scores)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in Elements)
        {
            if (!scores.TryGetValue(element.Key, out var score))
            {
                faults[element.Key] = FieldText.Of("belum diberi nilai", "it has no score");
            }
            else if (score < Instrument.LowestScore || score > Instrument.HighestScore)
            {
                faults[element.Key] = FieldText.Of(
                    $"bilangan bulat {Instrument.LowestScore} sampai {Instrument.HighestScore}", $"a whole number from {Instrument.LowestScore} to {Instrument.HighestScore}");
            }
        }

        foreach (var unknown in scores.Keys.Where(key => Elements.All(element => element.Key != key)))
        {
            faults[unknown] = FieldText.Of("bukan unsur survei ini", "no element of this survey");
        }

        return faults;
    }
}
