using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Domain.Tests.Evaluations;

/// <summary>The formula with the tables the platform ships, against vectors and an independent recomputation.</summary>
public sealed class ServiceIndexTests
{
    private static readonly EvaluationInstrument In2022 = Read("2022");

    private static readonly EvaluationInstrument In2017 = Read("2017");

    private static readonly IReadOnlyDictionary<string, decimal> Nothing = new Dictionary<string, decimal>(StringComparer.Ordinal);

    private static readonly List<string> Keys =
        [.. In2022.Aspects.SelectMany(aspect => aspect.Indicators).Concat(In2022.Supplementary).Select(indicator => indicator.Key)];

    private static readonly List<string> Items = [.. In2022.UserItems.Select(item => item.Key)];

    /// <summary>31 scores of the evaluator, and the answers of up to a dozen users, each with 14.</summary>
    private static readonly Arbitrary<(int[] Scores, int[][] Answers)> Sheets = (
        from scores in Gen.Choose(0, 5).ArrayOf(Keys.Count)
        from answers in Gen.Choose(0, 12).SelectMany(count => Gen.Choose(0, 5).ArrayOf(Items.Count).ArrayOf(count))
        select (scores, answers)).ToArbitrary();

    [Theory]
    [InlineData("5.00", "5.00", "A")]
    [InlineData("4.51", "4.51", "A")]
    [InlineData("4.505", "4.51", "A")]
    [InlineData("4.504", "4.50", "A-")]
    [InlineData("4.50", "4.50", "A-")]
    [InlineData("4.01", "4.01", "A-")]
    [InlineData("4.00", "4.00", "B")]
    [InlineData("3.50", "3.50", "B-")]
    [InlineData("3.01", "3.01", "B-")]
    [InlineData("3.00", "3.00", "C")]
    [InlineData("2.50", "2.50", "C-")]
    [InlineData("2.00", "2.00", "D")]
    [InlineData("1.50", "1.50", "E")]
    [InlineData("1.01", "1.01", "E")]
    [InlineData("1.005", "1.01", "E")]
    [InlineData("1.00", "1.00", "F")]
    [InlineData("0.00", "0.00", "F")]
    public void Index_IsRoundedFirstAndThenPutInACategory(string both, string index, string category)
    {
        var score = Number(both);
        foreach (var tables in new[] { In2022, In2017 })
        {
            var aspects = tables.Aspects.Select(aspect => new AspectFigures(aspect.Key, null, score, null)).ToList();
            var figures = ServiceIndex.Of(tables, aspects, tables.UserShare > 0 ? score : null, 30, 30);
            Assert.Equal(score, figures.F02);
            Assert.Equal(Number(index), figures.Index);
            Assert.Equal(category, figures.Category!.Category);
            Assert.False(figures.IsCapped);
        }
    }

    [Fact]
    public void Weights_AreThoseOfEachVersion()
    {
        Assert.Equal([0.24m, 0.25m, 0.18m, 0.11m, 0.10m, 0.12m], In2022.Aspects.Select(aspect => aspect.Weight));
        Assert.Equal([0.30m, 0.18m, 0.15m, 0.15m, 0.15m, 0.07m], In2017.Aspects.Select(aspect => aspect.Weight));
        Assert.Equal((0.75m, 0.25m), (In2022.EvaluatorShare, In2022.UserShare));
        Assert.Equal((1m, 0m), (In2017.EvaluatorShare, In2017.UserShare));
        Assert.Empty(In2022.Faults().Concat(In2017.Faults()));
        foreach (var aspect in In2022.Aspects)
        {
            var one = In2022.Aspects.Select(known => new AspectFigures(known.Key, null, known.Key == aspect.Key ? 1 : 0, null)).ToList();
            Assert.Equal(aspect.Weight, ServiceIndex.Of(In2022, one, 0, 0, 0).F02);
        }
    }

    [Fact]
    public void TablesThatRowsOrFormsCannotHold_AreFaults()
    {
        var (aspect, indicator) = (In2022.Aspects[0], In2022.Aspects[0].Indicators[0]);
        EvaluationInstrument With(params EvaluationIndicator[] indicators) => In2022 with { Aspects = [aspect with { Indicators = indicators }, .. In2022.Aspects.Skip(1)] };
        EvaluationInstrument[] wrong =
        [
            With(indicator with { Weight = 1, Key = "Dengan Spasi" }), With(indicator with { Weight = 1, Key = "" }), With(indicator with { Weight = 1, Key = new string('a', 61) }),
            With(indicator with { Weight = 1, Key = "baris\n" }), With(indicator with { Weight = 1.5m }, indicator with { Weight = -0.5m, Key = "another" }),
            In2022 with { UserItems = [In2022.UserItems[0] with { Key = "user:fee" }, .. In2022.UserItems.Skip(1)] },
            In2022 with { UserItems = [] }, In2017 with { UserItems = In2022.UserItems }, In2022 with { Decimals = 5 },
            In2022 with { Categories = [In2022.Categories[0] with { Category = "Sangat" }, .. In2022.Categories.Skip(1)] },
        ];
        Assert.Empty(With(indicator with { Weight = 1 }).Faults());
        Assert.All(wrong, tables => Assert.Single(tables.Faults()));
    }

    [Fact]
    public void SameScores_GiveDifferentIndexesByDifferentVersions()
    {
        decimal[] scores = [4m, 3m, 3m, 2m, 5m, 1m];
        var f02 = In2022.Aspects.Select((aspect, place) => new AspectFigures(aspect.Key, null, scores[place], null)).ToList();
        Assert.Equal(3.09m, ServiceIndex.Of(In2022, f02, 3.09m, 30, 30).Index);
        Assert.Equal(3.31m, ServiceIndex.Of(In2017, f02, null, 0, 30).Index);
        Assert.Null(ServiceIndex.Of(In2017, f02, null, 0, 30).F03);
    }

    [Fact]
    public void UserItems_AreKnownByKey_BecauseTheirNumbersSkip13()
    {
        Assert.Equal(14, In2022.UserItems.Count);
        Assert.DoesNotContain(13, In2022.UserItems.Select(item => item.Number));
        Assert.Equal(15, In2022.UserItems.Max(item => item.Number));

        // Whoever took the place in the list for the number would give the last two items to the wrong aspects.
        var answer = Items.ToDictionary(item => item, item => item == "user-consultation" ? 5m : 1m, StringComparer.Ordinal);
        var figures = ServiceIndex.Of(In2022, Nothing, Nothing, [answer], 0);
        Assert.Equal(5m, figures.Aspects.Single(aspect => aspect.Key == "consultation-complaints").User);
        Assert.Equal(1m, figures.Aspects.Single(aspect => aspect.Key == "information-system").User);
        Assert.Null(figures.Aspects.Single(aspect => aspect.Key == "innovation").User);
    }

    [Fact]
    public void TooFewRespondents_CapTheIndexAt375()
    {
        var best = Keys.ToDictionary(key => key, _ => 5m, StringComparer.Ordinal);
        var answer = Items.ToDictionary(item => item, _ => 5m, StringComparer.Ordinal);
        var few = ServiceIndex.Of(In2022, Nothing, best, Enumerable.Repeat(answer, 29).ToList(), 30);
        Assert.Equal((5m, 0m, true, 3.75m, "B"), (few.F02, few.F03, few.IsCapped, few.Index, few.Category!.Category));
        var enough = ServiceIndex.Of(In2022, Nothing, best, Enumerable.Repeat(answer, 30).ToList(), 30);
        Assert.Equal((5m, false, 5m, "A"), (enough.F03, enough.IsCapped, enough.Index, enough.Category!.Category));
        Assert.True(ServiceIndex.Of(In2022, Nothing, best, [], 0).IsCapped);
    }

    [Fact]
    public void SupplementaryIndicator_WeighsNothing()
    {
        var scores = Keys.ToDictionary(key => key, _ => 3m, StringComparer.Ordinal);
        var low = new Dictionary<string, decimal>(scores, StringComparer.Ordinal) { ["queue-facilities"] = 0 };
        Assert.Equal(ServiceIndex.Of(In2022, Nothing, scores, [], 0).F02, ServiceIndex.Of(In2022, Nothing, low, [], 0).F02);
    }

    [Fact]
    public void OneMissingIndicator_LeavesAspectAndIndexOpen()
    {
        var scores = Keys.Where(key => key != "parking").ToDictionary(key => key, _ => 3m, StringComparer.Ordinal);
        var figures = ServiceIndex.Of(In2022, scores, scores, [], 0);
        Assert.Null(figures.Index);
        Assert.Null(figures.Aspects.Single(aspect => aspect.Key == "facilities").Evaluator);
        Assert.Equal(3m, figures.Aspects.Single(aspect => aspect.Key == "innovation").Self);
    }

    [Theory]
    [InlineData("0", true, true)]
    [InlineData("5", true, true)]
    [InlineData("3.25", false, true)]
    [InlineData("3.255", false, false)]
    [InlineData("5.01", false, false)]
    [InlineData("-1", false, false)]
    public void Score_IsOneOfTheInstrumentsSteps(string score, bool in2022, bool in2017) =>
        Assert.Equal((in2022, in2017), (ServiceIndex.IsScore(In2022, Number(score)), ServiceIndex.IsScore(In2017, Number(score))));

    [Fact]
    public void Index_LiesWithin0And5_AndIsWhatAPlainRecomputationGives() => Prop.ForAll(Sheets, sheet =>
    {
        var figures = Of(sheet.Scores, sheet.Answers);
        var at = 0;
        var sum = 0m;
        foreach (var aspect in In2022.Aspects)
        {
            var part = 0m;
            foreach (var indicator in aspect.Indicators)
            {
                part += sheet.Scores[at++] * indicator.Weight;
            }

            sum += part * aspect.Weight;
        }

        var all = sheet.Answers.SelectMany(answer => answer).ToList();
        var users = all.Count == 0 ? 0m : all.Sum(score => (decimal)score) / all.Count;
        var index = Math.Round((0.75m * sum) + (0.25m * users), 2, MidpointRounding.AwayFromZero);
        return figures.Index is >= 0 and <= 5 && figures.Index == index && figures.F02 == sum;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Index_NeverFallsWhenAScoreRises() => Prop.ForAll(Sheets, Gen.Choose(0, Keys.Count + Items.Count - 1).ToArbitrary(), (sheet, place) =>
    {
        var (scores, answers) = ((int[])sheet.Scores.Clone(), sheet.Answers.Select(answer => (int[])answer.Clone()).ToArray());
        if (place < scores.Length)
        {
            scores[place] = Math.Min(5, scores[place] + 1);
        }
        else if (answers.Length > 0)
        {
            answers[0][place - scores.Length] = Math.Min(5, answers[0][place - scores.Length] + 1);
        }

        return Of(scores, answers).Index >= Of(sheet.Scores, sheet.Answers).Index;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Index_DoesNotDependOnTheOrderOfAnswers() => Prop.ForAll(Sheets, sheet =>
    {
        var (there, back) = (Of(sheet.Scores, sheet.Answers), Of(sheet.Scores, [.. sheet.Answers.Reverse()]));
        return (there.F02, there.F03, there.Index) == (back.F02, back.F03, back.Index) && there.Aspects.SequenceEqual(back.Aspects);
    }).QuickCheckThrowOnFailure();

    private static IndexFigures Of(int[] scores, int[][] answers) => ServiceIndex.Of(
        In2022, Nothing, Keys.Zip(scores).ToDictionary(pair => pair.First, pair => (decimal)pair.Second, StringComparer.Ordinal),
        answers.Select(answer => Items.Zip(answer).ToDictionary(pair => pair.First, pair => (decimal)pair.Second, StringComparer.Ordinal)).ToList(), 0);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static EvaluationInstrument Read(string version)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mpp.Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var path = Path.Combine(folder, $"src/Mpp.Platform.Infrastructure/Reference/instrument_performance-evaluation_{version}.json");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return file.RootElement.GetProperty("evaluation").Deserialize<EvaluationInstrument>(new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
    }
}
