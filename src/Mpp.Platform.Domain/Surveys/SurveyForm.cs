using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>
/// A tenant's own edition of the survey: elements besides the instrument's, and weights of its own. An edition never
/// changes; a correction is the next one. It holds from its date until the next edition or the next version of the instrument.
/// </summary>
public sealed class SurveyForm : TenantEntity, IAudited
{
    private SurveyForm() { }

    public SurveyForm(int edition, string instrumentVersion, DateOnly effectiveFrom, SurveyFormDefinition definition) =>
        (Edition, InstrumentVersion, EffectiveFrom, Definition) = (edition, instrumentVersion, effectiveFrom, definition);

    public static string EventName => "surveys.form";

    /// <summary>1, 2, 3 ... within the tenant.</summary>
    public int Edition { get; private init; }

    public string InstrumentVersion { get; private init; } = "";

    public DateOnly EffectiveFrom { get; private init; }

    public SurveyFormDefinition Definition { get; private init; } = new();
}

/// <summary>What an edition adds to the instrument.</summary>
public sealed record SurveyFormDefinition
{
    public const int MaxElements = 10;
    public const int KeyLength = 40;
    public const int TextLength = 300;

    /// <summary>Elements after the instrument's; their own <c>weight</c> is not used.</summary>
    public IReadOnlyList<SurveyElement> Elements { get; init; } = [];

    /// <summary>Weight by key of every element, above 0, sum exactly 1; null: those of the instrument, which weigh alike.</summary>
    public IReadOnlyDictionary<string, decimal>? Weights { get; init; }

    /// <summary>What does not fit the instrument; empty when all does.</summary>
    public IEnumerable<string> Faults(SurveyInstrument instrument)
    {
        var keys = instrument.Elements.Concat(Elements).Select(element => element.Key).ToList();
        if (Elements.Count == 0 && Weights is null)
        {
            yield return FieldText.Of("edisi menambah unsur atau mempunyai bobot sendiri", "an edition adds elements or has weights of its own");
        }

        if (keys.Distinct(StringComparer.Ordinal).Count() != keys.Count)
        {
            yield return FieldText.Of("setiap kunci baru dan hanya satu kali", "every key is new and stands once");
        }

        if (Elements.Any(element => element.Labels.Count != instrument.HighestScore - instrument.LowestScore + 1))
        {
            yield return FieldText.Of("setiap unsur mempunyai label untuk setiap nilai", "every element has a label for each score");
        }

        if (Weights is null && Elements.Count > 0 && instrument.Elements.Any(element => element.Weight is not null))
        {
            yield return FieldText.Of("instrumen ini menyebut bobot: sebutkan untuk semua unsur", "this instrument states weights: state them for all elements");
        }

        if (Weights is not null && (!Weights.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(keys)
            || Weights.Values.Any(weight => weight <= 0) || Weights.Values.Sum() != 1m))
        {
            yield return FieldText.Of("bobot disebut untuk setiap unsur, di atas 0, dan berjumlah tepat 1", "weights are stated for every element, are above 0 and sum to exactly 1");
        }
    }
}
