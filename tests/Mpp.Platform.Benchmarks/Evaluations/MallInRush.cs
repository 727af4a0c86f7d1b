using Mpp.Platform.Benchmarks.Platform;

namespace Mpp.Platform.Benchmarks.Evaluations;

/// <summary>A mall with an open evaluation of itself and its evaluator.</summary>
internal sealed record MallInRush(string Path, IReadOnlyList<string> Keys, string Admin, string Evaluator)
{
    private const string Scorer = "rush-evaluator";

    public string Writer(string form) => form == "f01" ? Admin : Evaluator;

    public static async Task<MallInRush> Prepare(JsonClient http, string code, string platformAdmin, CancellationToken ct)
    {
        await http.Post("/v1/tenants", new { code }, platformAdmin, ct);
        var admin = await http.Token("mall-admin", code, ct);
        var evaluations = $"/v1/tenants/{code}/evaluations";
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var period = await Id("/periods", new
        {
            year = today.Year,
            scheme = "national",
            name = "PEKPPP",
            opensOn = Day(today.AddDays(-1)),
            selfReportUntil = Day(today.AddDays(2)),
            scoringUntil = Day(today.AddDays(3)),
        });
        var unit = await Id("/units", new { });
        var evaluation = await Id("", new { periodId = period, unitId = unit });
        await Id($"/{evaluation}/evaluators", new { subject = Scorer });
        var form = await http.Send(HttpMethod.Get, $"{evaluations}/{evaluation}/forms/f01", body: null, admin, ct);
        return new MallInRush(
            $"{evaluations}/{evaluation}", [.. form.GetProperty("indicators").EnumerateArray().Select(line => line.GetProperty("key").GetString()!)],
            admin, await http.Token("evaluator", code, ct, Scorer));

        async Task<Guid> Id(string path, object body) => (await http.Post(evaluations + path, body, admin, ct)).GetProperty("id").GetGuid();

        static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
