using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Instruments;

/// <summary>
/// The satisfaction survey (SKM). Elements are known by their key alone: the regulation's list and the printed form
/// number complaint handling and facilities the other way round.
/// </summary>
public sealed record SurveyInstrument
{
    /// <summary>The published formula, for people.</summary>
    public required LocalText Formula { get; init; }

    /// <summary>Lowest score of an answer, 1.</summary>
    public required int LowestScore { get; init; }

    /// <summary>Highest score of an answer, 4.</summary>
    public required int HighestScore { get; init; }

    /// <summary>What the weighted mean is multiplied by to give the index, 25.</summary>
    public required decimal Multiplier { get; init; }

    /// <summary>Decimals the index is rounded to (half away from zero) before it is graded.</summary>
    public required int Decimals { get; init; }

    /// <summary>Elements; where none states a weight, each weighs exactly 1 / number of elements.</summary>
    public required IReadOnlyList<SurveyElement> Elements { get; init; }

    /// <summary>Grades, best first; the last one takes the rest.</summary>
    public required IReadOnlyList<QualityGrade> Grades { get; init; }

    /// <summary>How many answers a population needs.</summary>
    public required SampleFormula Sample { get; init; }

    /// <summary>Cells with fewer answers are hidden outside the mall.</summary>
    public required int SmallestCell { get; init; }

    /// <summary>Speed of follow-up by months, fastest first: done within so many months scores so much (PEKPPP 9).</summary>
    public required IReadOnlyList<FollowUpSpeed> FollowUpSpeeds { get; init; }

    /// <summary>Age bands of respondents, such as <c>18-25</c>.</summary>
    public required IReadOnlyList<string> AgeBands { get; init; }

    /// <summary>Education levels of respondents, as kebab-case words.</summary>
    public required IReadOnlyList<string> Educations { get; init; }

    /// <summary>Occupations of respondents, as kebab-case words.</summary>
    public required IReadOnlyList<string> Occupations { get; init; }

    /// <summary>What does not fit together; empty when all does.</summary>
    public IEnumerable<string> Faults()
    {
        if (LowestScore >= HighestScore || Multiplier <= 0 || Decimals is < 0 or > 6)
        {
            yield return FieldText.Of("skala nilai naik, pengali positif, desimal 0 sampai 6", "scores rise, the multiplier is positive, decimals are 0 to 6");
        }

        if (Elements.Count == 0 || Elements.DistinctBy(element => element.Key, StringComparer.Ordinal).Count() != Elements.Count)
        {
            yield return FieldText.Of("ada unsur, dan setiap kunci satu kali", "there are elements, each key once");
        }

        if (Elements.Any(element => element.Labels.Count != HighestScore - LowestScore + 1))
        {
            yield return FieldText.Of("setiap unsur mempunyai label untuk setiap nilai", "every element has a label for each score");
        }

        var weights = Elements.Select(element => element.Weight).ToList();
        if (weights.Exists(weight => weight is not null) && (weights.Exists(weight => weight is not > 0) || weights.Sum() != 1m))
        {
            yield return FieldText.Of("bobot disebut untuk semua unsur dengan jumlah 1, atau tidak sama sekali", "weights are stated for all elements and sum to 1, or for none");
        }

        if (Grades.Count == 0 || Grades.Zip(Grades.Skip(1)).Any(pair => pair.First.AtLeast <= pair.Second.AtLeast))
        {
            yield return FieldText.Of("mutu menurun dari yang terbaik sampai yang terakhir", "grades fall from the best to the last");
        }
    }
}

/// <summary>One element (unsur) of the survey.</summary>
public sealed record SurveyElement
{
    /// <summary>Stable kebab-case word, such as <c>staff-behaviour</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Number in the regulation's list; for people, never a key.</summary>
    public required int Number { get; init; }

    /// <summary>Number on the printed form; for people, never a key.</summary>
    public required int QuestionNumber { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText Question { get; init; }

    /// <summary>Share of the index, above 0; null: all elements weigh the same.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Labels from the lowest to the highest score.</summary>
    public required IReadOnlyList<LocalText> Labels { get; init; }
}

/// <summary>A grade (mutu) of the index.</summary>
/// <param name="Grade">Letter, such as <c>A</c>.</param>
/// <param name="AtLeast">Lowest rounded index that has it.</param>
/// <param name="Name">What it says of the performance.</param>
public sealed record QualityGrade(string Grade, decimal AtLeast, LocalText Name);

/// <summary>Sample size of Krejcie and Morgan (1970): <c>X2·N·P(1-P) / (d2·(N-1) + X2·P(1-P))</c>, nearest whole number.</summary>
/// <param name="ChiSquare">X2 for one degree of freedom, 3.841.</param>
/// <param name="Proportion">P, 0.5.</param>
/// <param name="Error">d, 0.05.</param>
public sealed record SampleFormula(decimal ChiSquare, decimal Proportion, decimal Error);

/// <summary>Follow-up done within <paramref name="Months"/> months scores <paramref name="Score"/>.</summary>
/// <param name="Months">At most so many months.</param>
/// <param name="Score">Score of the indicator, 1 to 5.</param>
public sealed record FollowUpSpeed(int Months, int Score);
