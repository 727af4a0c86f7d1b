using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Domain.Tests.Surveys;

/// <summary>The published formula, by vectors worked out elsewhere and by what holds for every set of answers.</summary>
public sealed class SatisfactionIndexTests
{
    private static readonly Arbitrary<List<Dictionary<string, int>>> AnswerSets = Gen.Choose(1, 4).ArrayOf(9).NonEmptyListOf()
        .Select(answers => answers.Select(scores => Asked.Usual.Elements.Zip(scores)
            .ToDictionary(pair => pair.First.Key, pair => pair.Second, StringComparer.Ordinal)).ToList()).ToArbitrary();

    [Fact]
    public void All3s_Are75_WhichIsC() => IsIndex(75.00m, "C", Asked.Sums([Asked.All(3)]));

    [Fact]
    public void All4s_Are100_WhichIsA() => IsIndex(100.00m, "A", Asked.Sums([Asked.All(4), Asked.All(4)]));

    [Fact]
    public void All1s_Are25_WhichIsD() => IsIndex(25.00m, "D", Asked.Sums([Asked.All(1)]));

    [Theory]
    [InlineData("3.0644", "76.61", "B")]
    [InlineData("3.5324", "88.31", "A")]
    [InlineData("2.60", "65.00", "C")]
    [InlineData("2.5996", "64.99", "D")]
    [InlineData("3.0642", "76.61", "B")]
    [InlineData("3.06419", "76.60", "C")]
    public void MeanOfTheTable_HasItsIndexAndGrade(string mean, string index, string grade)
    {
        var rounded = SatisfactionIndex.OfMean(Asked.Instrument, decimal.Parse(mean, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(decimal.Parse(index, System.Globalization.CultureInfo.InvariantCulture), rounded);
        Assert.Equal(grade, SatisfactionIndex.GradeOf(Asked.Instrument, rounded).Grade);
    }

    [Fact]
    public void Index76605_RoundsAwayFromZero_To7661() =>
        Assert.Equal(("B", 76.61m), (SatisfactionIndex.GradeOf(Asked.Instrument, 76.605m).Grade, SatisfactionIndex.OfMean(Asked.Instrument, 3.0642m)));

    [Fact]
    public void Points955Of29Respondents_Are9148_Never9056()
    {
        // 29 x 9 = 261 scores; 955 points are 172 fours and 89 threes.
        var fours = 172;
        var answers = Enumerable.Range(0, 29).Select(_ => Asked.Usual.Elements.ToDictionary(
            element => element.Key, _ => fours-- > 0 ? 4 : 3, StringComparer.Ordinal)).ToList();
        Assert.Equal(955, answers.Sum(answer => answer.Values.Sum()));
        IsIndex(91.48m, "A", Asked.Sums(answers));
    }

    [Fact]
    public void Fee_RunsFromVeryExpensiveToFree()
    {
        var fee = Asked.Instrument.Elements.Single(element => element.Key == "fee");
        Assert.Equal("Sangat mahal, Cukup mahal, Murah, Gratis", string.Join(", ", fee.Labels.Select(label => label.Indonesian)));
    }

    [Fact]
    public void ComplaintsAndFacilities_AreNumberedTheOtherWayRoundOnTheForm()
    {
        var (complaints, facilities) = (Element("complaint-handling"), Element("facilities"));
        Assert.Equal((8, 9), (complaints.Number, complaints.QuestionNumber));
        Assert.Equal((9, 8), (facilities.Number, facilities.QuestionNumber));
    }

    [Fact]
    public void NoAnswer_HasNoIndex() => Assert.Null(SatisfactionIndex.Of(new ScoreSums(Asked.Usual)));

    [Fact]
    public void OwnWeights_CountAsStated()
    {
        var extra = Element("fee") with { Key = "online-queue", Weight = null };
        var weights = Asked.Instrument.Elements.ToDictionary(element => element.Key, _ => 0.1m, StringComparer.Ordinal);
        weights["online-queue"] = 0.1m;
        var definition = new SurveyFormDefinition { Elements = [extra], Weights = weights };
        Assert.Empty(definition.Faults(Asked.Instrument));
        var form = Questionnaire.Of("2017", Asked.Instrument, new SurveyForm(1, "2017", new DateOnly(2026, 1, 1), definition));
        var answer = Asked.All(4, form);
        answer["online-queue"] = 1;
        IsIndex(92.50m, "A", Asked.Sums([answer], form));

        weights["online-queue"] = 0.11m;
        Assert.NotEmpty(definition.Faults(Asked.Instrument));
    }

    [Fact]
    public void Index_LiesBetween25And100() => Prop.ForAll(AnswerSets, answers =>
        SatisfactionIndex.Of(Asked.Sums(answers))!.Index is >= 25m and <= 100m).QuickCheckThrowOnFailure();

    [Fact]
    public void Index_RisesWithEveryAnswer() => Prop.ForAll(AnswerSets, Gen.Choose(0, 8).ToArbitrary(), (answers, place) =>
    {
        var before = SatisfactionIndex.Of(Asked.Sums(answers))!.Index;
        var key = Asked.Usual.Elements[place].Key;
        var better = answers.Select((answer, index) => new Dictionary<string, int>(answer, StringComparer.Ordinal)
        {
            [key] = index == 0 ? Math.Min(4, answer[key] + 1) : answer[key],
        });
        return SatisfactionIndex.Of(Asked.Sums(better))!.Index >= before;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Index_DoesNotDependOnTheOrderOfAnswers() => Prop.ForAll(AnswerSets, answers =>
        SatisfactionIndex.Of(Asked.Sums(answers))!.Index == SatisfactionIndex.Of(Asked.Sums(Enumerable.Reverse(answers)))!.Index).QuickCheckThrowOnFailure();

    [Fact]
    public void Index_IsThatOfTheExactFraction() => Prop.ForAll(AnswerSets, answers =>
    {
        // By whole numbers alone: index x 100 = points x 2500 / (answers x 9), half away from zero.
        var (points, scores) = (answers.Sum(answer => (long)answer.Values.Sum()), answers.Count * 9L);
        var hundredths = ((points * 2500 * 2) + scores) / (scores * 2);
        return SatisfactionIndex.Of(Asked.Sums(answers))!.Index == hundredths / 100m;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scores_AreTheSameAfterPackingThem() => Prop.ForAll(AnswerSets, answers => answers.TrueForAll(answer =>
        SurveyAnswer.Unpack(SurveyAnswer.Pack(answer)).OrderBy(score => score.Key, StringComparer.Ordinal)
            .SequenceEqual(answer.OrderBy(score => score.Key, StringComparer.Ordinal)))).QuickCheckThrowOnFailure();

    private static SurveyElement Element(string key) => Asked.Instrument.Elements.Single(element => element.Key == key);

    private static void IsIndex(decimal index, string grade, ScoreSums sums)
    {
        var found = SatisfactionIndex.Of(sums)!;
        Assert.Equal((index, grade), (found.Index, found.Grade.Grade));
    }
}
