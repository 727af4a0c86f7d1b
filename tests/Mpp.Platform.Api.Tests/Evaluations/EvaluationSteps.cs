using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>An evaluation and what people do with it, in the words of a test.</summary>
internal sealed class Evaluated(Mall mall, Guid unit, Guid id)
{
    public const string Scorer = "evaluator-1";

    public Mall Mall => mall;

    public Guid Unit => unit;

    public Guid Id => id;

    public string Path => $"{mall.Path}/evaluations/{id}";

    /// <summary>The evaluator that is assigned by <see cref="EvaluationSteps.Evaluate"/>.</summary>
    public HttpClient Evaluator { get; } = mall.As(Roles.Evaluator, subject: Scorer);

    public async Task<string[]> Keys() =>
        [.. (await mall.Admin.Get($"{Path}/forms/f01"))["indicators"]!.AsArray().Select(line => line!.Text("key"))];

    public Task<HttpResponseMessage> TrySave(HttpClient who, string form, object indicators, string? etag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Path}/forms/{form}") { Content = JsonContent.Create(new { indicators }) };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        return who.SendAsync(request);
    }

    /// <summary>Gives every indicator a score.</summary>
    public async Task<JsonNode> Fill(HttpClient who, string form, Func<string, decimal> score) =>
        await (await TrySave(who, form, (await Keys()).ToDictionary(key => key, key => new { score = score(key) }, StringComparer.Ordinal))).Is(200);

    public Task<HttpResponseMessage> TrySubmit(HttpClient who, string form) => who.Post($"{Path}/forms/{form}/submit");

    public async Task<JsonNode> Hand(HttpClient who, string form, Func<string, decimal> score)
    {
        await Fill(who, form, score);
        return await (await TrySubmit(who, form)).Is(200);
    }

    public Task<HttpResponseMessage> TryAnswer(object scores, string? answeredOn = null, HttpClient? who = null) =>
        (who ?? mall.Admin).Post($"{Path}/user-answers", new { scores, answeredOn });

    public async Task Answer(int users, int score)
    {
        for (var user = 0; user < users; user++)
        {
            await (await TryAnswer(EvaluationSteps.Items.ToDictionary(item => item, _ => score, StringComparer.Ordinal))).Is(201);
        }
    }

    public async Task<JsonNode> Read(HttpClient? who = null) => await (who ?? mall.Admin).Get(Path);
}

internal static class EvaluationSteps
{
    public static readonly string[] Items =
    [
        "user-requirements", "user-procedure", "user-fee", "user-completion-time", "user-service-hours", "user-staff-response", "user-staff-attitude",
        "user-parking", "user-waiting-room", "user-toilets", "user-supporting-facilities", "user-online-information", "user-on-site-information",
        "user-consultation",
    ];

    public static async Task<Guid> OpenPeriod(
        this Mall mall, DateOnly today, int minimum = 0, int objectionDays = 0, string version = "2022", int selfReportDays = 10, string name = "PEKPPP") =>
        (await (await mall.Admin.Post($"{mall.Path}/evaluations/periods", new
        {
            year = today.Year,
            scheme = "self-run",
            name,
            instrumentVersion = version,
            opensOn = Day(today),
            selfReportUntil = Day(today.AddDays(selfReportDays)),
            scoringUntil = Day(today.AddDays(30)),
            objectionDays,
            minimumRespondents = minimum,
        })).Is(201)).Id();

    public static async Task<Guid> AddUnit(this Mall mall, Guid? memberId = null) =>
        (await (await mall.Admin.Post($"{mall.Path}/evaluations/units", new { memberId })).Is(201)).Id();

    /// <summary>An open evaluation with its evaluator assigned.</summary>
    public static async Task<Evaluated> Evaluate(
        this Mall mall, int minimum = 0, int objectionDays = 0, string version = "2022", Guid? memberId = null, DateOnly? today = null, int selfReportDays = 10)
    {
        // A day back: whatever the mall's time zone, the period is open.
        var opensOn = today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
        var period = await mall.OpenPeriod(opensOn, minimum, objectionDays, version, selfReportDays);
        var unit = await mall.AddUnit(memberId);
        var added = await (await mall.Admin.Post($"{mall.Path}/evaluations", new { periodId = period, unitId = unit })).Is(201);
        var evaluated = new Evaluated(mall, unit, added.Id());
        await (await mall.Admin.Post($"{evaluated.Path}/evaluators", new { subject = Evaluated.Scorer, name = "Evaluator" })).Is(201);
        return evaluated;
    }

    public static decimal? Figure(this JsonNode node, string field) => node[field]?.GetValue<decimal>();

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
