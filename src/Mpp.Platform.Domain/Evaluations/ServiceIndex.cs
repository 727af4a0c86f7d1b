using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>An aspect with the scores of the three forms; null where a form is not complete or asks nothing.</summary>
public sealed record AspectFigures(string Key, decimal? Self, decimal? Evaluator, decimal? User);

/// <summary>What the formula gives.</summary>
/// <param name="F02">Evaluator's weighted sum; null while the sheet is not complete.</param>
/// <param name="F03">Users' mean as it counts: 0 when capped, null where the instrument asks no users.</param>
/// <param name="IsCapped">Too few respondents: the users' share counts as 0.</param>
/// <param name="Index">Rounded; null while there is no F-02.</param>
public sealed record IndexFigures(
    decimal? F02, decimal? F03, int Respondents, bool IsCapped, decimal? Index, EvaluationCategory? Category, IReadOnlyList<AspectFigures> Aspects);

/// <summary>
/// The Public Service Index (Indeks Pelayanan Publik) by the tables of one version of the instrument, and by nothing else:
/// no weight, bound or share stands here.
/// </summary>
public static class ServiceIndex
{
    /// <summary>From raw scores: by indicator of both forms, and every user's answers by item.</summary>
    public static IndexFigures Of(
        EvaluationInstrument tables,
        IReadOnlyDictionary<string, decimal> self,
        IReadOnlyDictionary<string, decimal> evaluator,
        IReadOnlyCollection<IReadOnlyDictionary<string, decimal>> answers,
        int minimumRespondents)
    {
        var aspects = tables.Aspects
            .Select(aspect => new AspectFigures(aspect.Key, Aspect(aspect, self), Aspect(aspect, evaluator), Users(tables, aspect, answers)))
            .ToList();
        return Of(tables, aspects, Mean(answers.SelectMany(answer => answer.Values)), answers.Count, minimumRespondents);
    }

    /// <summary>From aspect scores that somebody else has computed already.</summary>
    /// <param name="userMean">Mean of all users' answers; null when nobody answered.</param>
    public static IndexFigures Of(
        EvaluationInstrument tables, IReadOnlyList<AspectFigures> aspects, decimal? userMean, int respondents, int minimumRespondents)
    {
        var f02 = Sum(tables, aspects);
        var asksUsers = tables.UserShare > 0;
        var isCapped = asksUsers && (userMean is null || respondents < minimumRespondents);
        var f03 = !asksUsers ? (decimal?)null : isCapped ? 0 : userMean;
        var index = f02 is null ? (decimal?)null : Round(tables, (tables.EvaluatorShare * f02.Value) + (tables.UserShare * (f03 ?? 0)));
        return new IndexFigures(f02, f03, respondents, isCapped, index, index is null ? null : Category(tables, index.Value), aspects);
    }

    /// <summary>Weighted sum of an aspect's indicators; null while one is missing.</summary>
    public static decimal? Aspect(EvaluationAspect aspect, IReadOnlyDictionary<string, decimal> scores) =>
        aspect.Indicators.All(indicator => scores.ContainsKey(indicator.Key))
            ? aspect.Indicators.Sum(indicator => scores[indicator.Key] * indicator.Weight)
            : null;

    public static decimal Round(EvaluationInstrument tables, decimal value) => Math.Round(value, tables.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Category of an index that has been rounded: bounds are published with as many decimals and leave gaps otherwise.</summary>
    public static EvaluationCategory Category(EvaluationInstrument tables, decimal rounded) =>
        tables.Categories.First(category => category.Above is null || rounded > category.Above);

    /// <summary>How far an aspect is from the highest score.</summary>
    public static decimal? Gap(EvaluationInstrument tables, decimal? score) => tables.HighestScore - score;

    /// <summary>What closing an aspect's gap would add to the index.</summary>
    public static decimal? IndexGap(EvaluationInstrument tables, EvaluationAspect aspect, decimal? score) =>
        Gap(tables, score) * aspect.Weight * tables.EvaluatorShare;

    /// <summary>Whether a score is one of those the instrument knows.</summary>
    public static bool IsScore(EvaluationInstrument tables, decimal score) =>
        score >= tables.LowestScore && score <= tables.HighestScore && (score - tables.LowestScore) % tables.ScoreStep == 0;

    private static decimal? Sum(EvaluationInstrument tables, IReadOnlyList<AspectFigures> aspects)
    {
        var sum = 0m;
        foreach (var aspect in tables.Aspects)
        {
            if (aspects.FirstOrDefault(known => known.Key == aspect.Key)?.Evaluator is not { } score)
            {
                return null;
            }

            sum += score * aspect.Weight;
        }

        return sum;
    }

    private static decimal? Users(EvaluationInstrument tables, EvaluationAspect aspect, IReadOnlyCollection<IReadOnlyDictionary<string, decimal>> answers)
    {
        var items = tables.UserItems.Where(item => item.Aspect == aspect.Key).Select(item => item.Key).ToList();
        return Mean(answers.SelectMany(answer => items.Where(answer.ContainsKey).Select(item => answer[item])));
    }

    /// <summary>Adds first and divides once, so that the order of the answers changes nothing.</summary>
    private static decimal? Mean(IEnumerable<decimal> scores)
    {
        var (sum, count) = (0m, 0);
        foreach (var score in scores)
        {
            (sum, count) = (sum + score, count + 1);
        }

        return count == 0 ? null : sum / count;
    }
}
