using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>Sums of the scores of answers to one questionnaire: all that an index is computed from.</summary>
public sealed class ScoreSums(Questionnaire asked)
{
    private readonly Dictionary<string, long> _sums = asked.Elements.ToDictionary(element => element.Key, _ => 0L, StringComparer.Ordinal);

    public Questionnaire Asked => asked;

    public int Answers { get; private set; }

    public long Of(string key) => _sums[key];

    /// <summary>Adds answers with the same scores; only complete answers are ever stored.</summary>
    public void Add(IReadOnlyDictionary<string, int> scores, int times = 1)
    {
        foreach (var element in asked.Elements)
        {
            _sums[element.Key] += (long)scores[element.Key] * times;
        }

        Answers += times;
    }

    /// <summary>Adds other answers to the same questionnaire.</summary>
    public void Add(ScoreSums other)
    {
        foreach (var element in asked.Elements)
        {
            _sums[element.Key] += other._sums[element.Key];
        }

        Answers += other.Answers;
    }
}

/// <summary>
/// The satisfaction index (IKM, PermenPANRB 14/2017): element mean (NRR) = sum of its scores / answers; SKM = sum of
/// element mean x weight, weight exactly 1/n unless weights are stated; index = SKM x 25, rounded half away from zero to two
/// decimals and only then graded. Each figure is divided once, from whole sums: no rounded weight (0.11) goes in.
/// </summary>
/// <param name="Answers">Number of answers.</param>
/// <param name="Index">25.00 to 100.00.</param>
/// <param name="Elements">Means by element, in the order of the questionnaire.</param>
public sealed record SatisfactionIndex(int Answers, decimal Index, QualityGrade Grade, IReadOnlyList<ElementMean> Elements)
{
    /// <summary>Decimals that means are given in.</summary>
    public const int MeanDecimals = 4;

    /// <summary>Null without answers: no answer is not a low index.</summary>
    public static SatisfactionIndex? Of(ScoreSums sums)
    {
        if (sums.Answers == 0)
        {
            return null;
        }

        var (elements, instrument) = (sums.Asked.Elements, sums.Asked.Instrument);
        var isEven = elements.All(element => element.Weight is null);
        var share = isEven ? elements.Count : 1;
        var total = elements.Sum(element => (element.Weight ?? 1m) * sums.Of(element.Key));
        var index = Round(total * instrument.Multiplier / ((decimal)sums.Answers * share), instrument.Decimals);
        return new SatisfactionIndex(sums.Answers, index, GradeOf(instrument, index), [.. elements.Select(element => new ElementMean(
            element.Key,
            Round(sums.Of(element.Key) / (decimal)sums.Answers, MeanDecimals),
            Round((element.Weight ?? 1m) * sums.Of(element.Key) / ((decimal)sums.Answers * share), MeanDecimals)))]);
    }

    /// <summary>The index of a weighted mean (SKM) that was computed elsewhere.</summary>
    public static decimal OfMean(SurveyInstrument instrument, decimal mean) => Round(mean * instrument.Multiplier, instrument.Decimals);

    /// <summary>The grade of a rounded index.</summary>
    public static QualityGrade GradeOf(SurveyInstrument instrument, decimal index) =>
        instrument.Grades.FirstOrDefault(grade => Round(index, instrument.Decimals) >= grade.AtLeast) ?? instrument.Grades[^1];

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}

/// <summary>Mean of one element.</summary>
/// <param name="Key">Element key, such as <c>staff-behaviour</c>.</param>
/// <param name="Mean">Mean score (NRR), 1 to 4, four decimals.</param>
/// <param name="Weighted">Its part of the weighted mean (NRR tertimbang), four decimals; the index is not computed from it.</param>
public sealed record ElementMean(string Key, decimal Mean, decimal Weighted);
