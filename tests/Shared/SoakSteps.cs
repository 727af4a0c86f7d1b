using System.Net.Http.Json;

namespace Mpp.Platform.Tests.Shared;

/// <summary>One kind of request of the soak, with the statuses that are right for it.</summary>
internal sealed record SoakStep(string Name, int[] Expected, Func<SoakedMall, HttpRequestMessage> Request);

/// <summary>What the clients of the soak ask, in turn.</summary>
internal static class SoakSteps
{
    public static IReadOnlyList<SoakStep> All { get; } =
    [
        Write("issue", [201], "tickets", mall => new { serviceId = mall.Service, channel = "kiosk" }),
        Read("tickets", "tickets?limit=20"),
        Write("call", [200, 409], mall => $"counters/{mall.Counter}/call-next", _ => null),
        Read("member", mall => $"members/{mall.Member}"),
        Write("issue once", [201], "tickets", mall => new { serviceId = mall.Service, channel = "kiosk" }, isKeyed: true),
        Read("board", "board"),
        Write("complain", [201], "complaints", mall => new { subject = mall.Mark, description = $"Antrean lama di {mall.Mark}", serviceId = mall.Service }),
        Read("complaints", "complaints?limit=20"),
        Write("agree", [201], "agreements", mall => new { kind = "work-plan", title = $"Rencana kerja {mall.Mark}" }),
        Read("agreements", "agreements?limit=20"),
        new("rename", [200, 412], mall => Rename(mall)),
        Read("services", "services"),
        Read("counter", mall => $"counters/{mall.Counter}"),
        Read("audit", "audit?limit=20"),
    ];

    private static SoakStep Read(string name, string path) => Read(name, _ => path);

    private static SoakStep Read(string name, Func<SoakedMall, string> path) =>
        new(name, [200], mall => new HttpRequestMessage(HttpMethod.Get, $"{mall.Path}/{path(mall)}"));

    private static SoakStep Write(string name, int[] expected, string path, Func<SoakedMall, object?> body, bool isKeyed = false) =>
        Write(name, expected, _ => path, body, isKeyed);

    private static SoakStep Write(string name, int[] expected, Func<SoakedMall, string> path, Func<SoakedMall, object?> body, bool isKeyed = false) =>
        new(name, expected, mall =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{mall.Path}/{path(mall)}");
            request.Content = body(mall) is { } content ? JsonContent.Create(content) : null;
            if (isKeyed)
            {
                request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            }

            return request;
        });

    private static HttpRequestMessage Rename(SoakedMall mall)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"{mall.Path}/members/{mall.Member}")
        {
            Content = JsonContent.Create(new { name = $"Instansi {mall.Mark} {Guid.CreateVersion7()}" }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return request;
    }
}
