using System.Text.Json;
using System.Text.Json.Nodes;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Domain.Tests.Surveys;

/// <summary>The survey as the platform ships it.</summary>
internal static class Asked
{
    public static readonly SurveyInstrument Instrument = Read();

    public static readonly Questionnaire Usual = Questionnaire.Of("2017", Instrument);

    /// <summary>An answer with the same score everywhere.</summary>
    public static Dictionary<string, int> All(int score, Questionnaire? asked = null) =>
        (asked ?? Usual).Elements.ToDictionary(element => element.Key, _ => score, StringComparer.Ordinal);

    public static ScoreSums Sums(IEnumerable<IReadOnlyDictionary<string, int>> answers, Questionnaire? asked = null)
    {
        var sums = new ScoreSums(asked ?? Usual);
        foreach (var answer in answers)
        {
            sums.Add(answer);
        }

        return sums;
    }

    private static SurveyInstrument Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Mpp.Platform.sln")))
        {
            folder = folder.Parent;
        }

        var text = File.ReadAllText(Path.Combine(folder.FullName, "src/Mpp.Platform.Infrastructure/Reference/instrument_satisfaction-survey_2017.json"));
        return JsonNode.Parse(text)!["survey"].Deserialize<SurveyInstrument>(JsonSerializerOptions.Web)!;
    }
}
