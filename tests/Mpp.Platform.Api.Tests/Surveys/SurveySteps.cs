using System.Text.Json.Nodes;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Surveys;

/// <summary>What visitors and staff do with the survey.</summary>
internal static class SurveySteps
{
    public static readonly string[] Keys =
    [
        "requirements", "procedure", "completion-time", "fee", "product", "staff-competence", "staff-behaviour", "complaint-handling", "facilities",
    ];

    public static Dictionary<string, int> All(int score) => Keys.ToDictionary(key => key, _ => score, StringComparer.Ordinal);

    /// <summary>All threes, but for one element.</summary>
    public static Dictionary<string, int> But(string key, int score) => new(All(3), StringComparer.Ordinal) { [key] = score };

    /// <summary>First and last day of the quarter that ended last.</summary>
    public static (DateOnly First, DateOnly Last) LastQuarter()
    {
        var now = TimeProvider.System.GetUtcNow();
        var running = new DateOnly(now.Year, ((now.Month - 1) / 3 * 3) + 1, 1);
        return (running.AddMonths(-3), running.AddDays(-1));
    }

    public static async Task<string> SurveyToken(this Mall mall, Guid ticketId, HttpClient? by = null) =>
        (await (await (by ?? mall.Admin).Post($"{mall.Path}/tickets/{ticketId}/survey-token")).Is(201)).Text("token");

    /// <summary>The link of a visitor who has just been served.</summary>
    public static async Task<string> ServedVisitor(this Mall mall, Guid service, Guid counter) => await mall.SurveyToken((await mall.Serve(service, counter)).Id());

    public static Task<HttpResponseMessage> TryAnswer(this Mall mall, string token, object scores, object? respondent = null, HttpClient? client = null) =>
        (client ?? mall.App.As(null)).Post($"{mall.Path}/surveys/answers", new { token, scores, respondent });

    /// <summary>A visitor is served and answers.</summary>
    public static async Task Answer(this Mall mall, Guid service, Guid counter, IReadOnlyDictionary<string, int> scores, object? respondent = null) =>
        await (await mall.TryAnswer(await mall.ServedVisitor(service, counter), scores, respondent)).Is(201);

    public static async Task<JsonArray> Rows(this Mall mall, string query = "", HttpClient? client = null) =>
        (await (client ?? mall.Admin).Get($"{mall.Path}/surveys/results?{query}"))["rows"]!.AsArray();

    public static async Task<JsonNode> Row(this Mall mall, string query = "", HttpClient? client = null) =>
        Assert.Single(await mall.Rows(query, client))!;

    public static decimal? Figure(this JsonNode row, string field) => row[field]?.GetValue<decimal>();
}
