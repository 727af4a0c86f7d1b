using System.Text.RegularExpressions;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Instruments;

/// <summary>
/// The performance evaluation (PEKPPP): aspects with weighted indicators scored by the evaluator (F-02), and items
/// answered by users (F-03).
/// </summary>
public sealed partial record EvaluationInstrument
{
    public const int MostDecimals = 4;
    public const int CategoryLength = 5;

    /// <summary>The published formula, for people.</summary>
    public required LocalText Formula { get; init; }

    /// <summary>Lowest score, 0.</summary>
    public required decimal LowestScore { get; init; }

    /// <summary>Highest score, 5.</summary>
    public required decimal HighestScore { get; init; }

    /// <summary>Scores are multiples of it: 1 for whole scores.</summary>
    public required decimal ScoreStep { get; init; }

    /// <summary>Share of the evaluator's F-02 in the index, 0.75.</summary>
    public required decimal EvaluatorShare { get; init; }

    /// <summary>Share of the users' F-03 in the index, 0.25; both sum to 1.</summary>
    public required decimal UserShare { get; init; }

    /// <summary>Decimals the index is rounded to (half away from zero) before it is put in a category.</summary>
    public required int Decimals { get; init; }

    public required IReadOnlyList<EvaluationAspect> Aspects { get; init; }

    /// <summary>Scored beside the aspects and never weighed, such as the facilities of the queue.</summary>
    public required IReadOnlyList<EvaluationIndicator> Supplementary { get; init; }

    /// <summary>What users are asked (F-03), by key; the printed numbers skip 13.</summary>
    public required IReadOnlyList<EvaluationUserItem> UserItems { get; init; }

    /// <summary>Categories, best first; the last one takes the rest.</summary>
    public required IReadOnlyList<EvaluationCategory> Categories { get; init; }

    /// <summary>How the follow-up of complaints scores, where that is arithmetic; null: nothing is suggested to evaluators.</summary>
    public ComplaintFollowUpRule? ComplaintFollowUp { get; init; }

    /// <summary>What does not fit together; empty when all does.</summary>
    public IEnumerable<string> Faults()
    {
        if (LowestScore >= HighestScore || ScoreStep <= 0 || Decimals is < 0 or > MostDecimals)
        {
            yield return FieldText.Of("skala nilai naik dengan langkah positif, desimal 0 sampai 4", "scores rise by a positive step, decimals are 0 to 4");
        }

        if (EvaluatorShare < 0 || UserShare < 0 || EvaluatorShare + UserShare != 1m)
        {
            yield return FieldText.Of("bagian evaluator dan pengguna berjumlah 1", "the shares of evaluator and users sum to 1");
        }

        if (Aspects.Count == 0 || Aspects.Sum(aspect => aspect.Weight) != 1m || Aspects.Any(aspect => aspect.Weight <= 0))
        {
            yield return FieldText.Of("bobot aspek positif dan berjumlah 1", "weights of aspects are positive and sum to 1");
        }

        foreach (var aspect in Aspects.Where(aspect =>
            aspect.Indicators.Sum(indicator => indicator.Weight) != 1m || aspect.Indicators.Any(indicator => indicator.Weight < 0)))
        {
            yield return FieldText.Of($"bobot indikator {aspect.Key} tidak negatif dan berjumlah 1", $"weights of the indicators of {aspect.Key} are not negative and sum to 1");
        }

        if (Supplementary.Any(indicator => indicator.Weight != 0))
        {
            yield return FieldText.Of("indikator tambahan tidak berbobot", "supplementary indicators weigh nothing");
        }

        var keys = Aspects.SelectMany(aspect => aspect.Indicators).Concat(Supplementary).Select(indicator => indicator.Key)
            .Concat(UserItems.Select(item => item.Key)).ToList();
        if (keys.Distinct(StringComparer.Ordinal).Count() != keys.Count || Aspects.DistinctBy(aspect => aspect.Key, StringComparer.Ordinal).Count() != Aspects.Count)
        {
            yield return FieldText.Of("setiap kunci hanya satu kali", "every key stands once");
        }

        if (keys.Concat(Aspects.Select(aspect => aspect.Key)).Any(key => !Key().IsMatch(key)))
        {
            yield return FieldText.Of("kunci berisi 1 sampai 60 huruf kecil, angka, dan tanda hubung", "keys are 1 to 60 lower-case letters, digits and hyphens");
        }

        if (UserItems.Count > 0 != UserShare > 0)
        {
            yield return FieldText.Of("pengguna ditanyai bila mempunyai bagian, dan hanya bila demikian", "users are asked where they have a share, and only there");
        }

        if (UserItems.Any(item => Aspects.All(aspect => aspect.Key != item.Aspect)))
        {
            yield return FieldText.Of("setiap butir pengguna menyebut aspeknya", "every user item names an aspect");
        }

        if (Categories.Count == 0 || Categories[^1].Above is not null
            || Categories.Zip(Categories.Skip(1)).Any(pair => pair.First.Above is null || pair.First.Above <= pair.Second.Above))
        {
            yield return FieldText.Of("kategori menurun dari yang terbaik sampai yang terakhir, yang tanpa batas", "categories fall from the best to the last, which has no bound");
        }

        if (Categories.Any(category => category.Category.Length is 0 or > CategoryLength))
        {
            yield return FieldText.Of("huruf kategori 1 sampai 5 karakter", "letters of categories are 1 to 5 characters");
        }
    }

    [GeneratedRegex("^[a-z0-9-]{1,60}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}

/// <summary>One of the aspects.</summary>
public sealed record EvaluationAspect
{
    /// <summary>Stable kebab-case word, such as <c>service-policy</c>.</summary>
    public required string Key { get; init; }

    /// <summary>1 to 6; for people.</summary>
    public required int Number { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>Share of the evaluator's sum, 0.24 for 24 %.</summary>
    public required decimal Weight { get; init; }

    public required IReadOnlyList<EvaluationIndicator> Indicators { get; init; }
}

/// <summary>An indicator that the unit and the evaluator score.</summary>
public sealed record EvaluationIndicator
{
    /// <summary>Stable kebab-case word.</summary>
    public required string Key { get; init; }

    /// <summary>Number on the form; for people.</summary>
    public required int Number { get; init; }

    /// <summary>Printed code such as <c>a.Ak</c>; several indicators share one.</summary>
    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>Share within its aspect, 0.17 for 17 %; 0 for a supplementary one.</summary>
    public required decimal Weight { get; init; }
}

/// <summary>A question to users.</summary>
public sealed record EvaluationUserItem
{
    /// <summary>Stable kebab-case word.</summary>
    public required string Key { get; init; }

    /// <summary>Printed number; 13 is skipped, so it is never a key.</summary>
    public required int Number { get; init; }

    /// <summary>Key of the aspect it speaks of.</summary>
    public required string Aspect { get; init; }

    public required LocalText Name { get; init; }
}

/// <summary>A category of the index.</summary>
/// <param name="Category">Letter, such as <c>A-</c>.</param>
/// <param name="Above">The rounded index is above it; null for the last.</param>
/// <param name="Name">What it says.</param>
public sealed record EvaluationCategory(string Category, decimal? Above, LocalText Name);
