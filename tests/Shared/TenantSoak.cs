using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mpp.Platform.Tests.Shared;

/// <summary>
/// Clients that change from mall to mall with every request and mix reads and writes of several areas. Every name carries
/// its mall's mark and every id belongs to the mall that answered it first, so a row of another mall gives itself away.
/// </summary>
/// <param name="clientOf">A client with the rights of a mall's admin.</param>
internal sealed partial class TenantSoak(Func<string, Task<HttpClient>> clientOf)
{
    public const int Malls = 8;

    private const int Clients = 32;

    private readonly ConcurrentDictionary<Guid, string> _owners = new();

    private readonly ConcurrentQueue<string> _faults = new();

    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    private long _rows;

    public IReadOnlyCollection<string> Faults => _faults;

    public int Requests => _asked.Values.Sum();

    /// <summary>Ids and marks that were looked at.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    public string Mix => string.Join(", ", _asked.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));

    /// <summary>Goes on for this time, and at least until every client has asked everything once.</summary>
    /// <param name="codes">Malls that are there already and have nothing yet.</param>
    public async Task Run(IReadOnlyList<string> codes, TimeSpan time, CancellationToken ct)
    {
        var malls = new List<SoakedMall>();
        foreach (var code in codes)
        {
            malls.Add(await Prepare(code, ct));
        }

        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => Loop(client), ct)));

        async Task Loop(int client)
        {
            for (var turn = 0; turn < SoakSteps.All.Count || Stopwatch.GetElapsedTime(started) < time; turn++)
            {
                var step = SoakSteps.All[((client * 7) + turn) % SoakSteps.All.Count];
                await Ask(malls[((client * 3) + (turn * 5)) % malls.Count], step, ct);
            }
        }
    }

    private async Task<SoakedMall> Prepare(string code, CancellationToken ct)
    {
        var http = await clientOf(code);
        var mall = new SoakedMall(code, http, Guid.Empty, Guid.Empty, Guid.Empty);
        var member = await Id("members", new { name = $"Instansi {mall.Mark}", kind = "regional-agency", status = "onboarding" });
        var service = await Id("services", new { memberId = member, name = $"Layanan {mall.Mark}", code = "L", ticketPrefix = "L" });
        var counter = await Id("counters", new { name = $"Loket {mall.Mark}", serviceIds = new[] { service } });
        return mall with { Member = member, Service = service, Counter = counter };

        async Task<Guid> Id(string list, object body)
        {
            using var answer = await http.PostAsJsonAsync($"{mall.Path}/{list}", body, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            return answer.StatusCode == HttpStatusCode.Created
                ? JsonNode.Parse(text)!["id"]!.GetValue<Guid>()
                : throw new InvalidOperationException($"{code} {list}: {(int)answer.StatusCode} {text}");
        }
    }

    private async Task Ask(SoakedMall mall, SoakStep step, CancellationToken ct)
    {
        using var request = step.Request(mall);
        using var answer = await mall.Http.SendAsync(request, ct);
        var (text, status) = (await answer.Content.ReadAsStringAsync(ct), (int)answer.StatusCode);
        _asked.AddOrUpdate($"{step.Name} {status}", 1, (_, count) => count + 1);
        if (!step.Expected.Contains(status))
        {
            Fault($"{step.Name} of {mall.Code}: {status} {text}");
            return;
        }

        if (status >= 400)
        {
            return;
        }

        foreach (var id in Ids().EnumerateMatches(text))
        {
            Interlocked.Increment(ref _rows);
            var owner = _owners.GetOrAdd(Guid.Parse(text.AsSpan(id.Index, id.Length), CultureInfo.InvariantCulture), mall.Code);
            if (owner != mall.Code)
            {
                Fault($"{step.Name} of {mall.Code} answers a row of {owner}: {text}");
                return;
            }
        }

        foreach (Match mark in Marks().Matches(text))
        {
            Interlocked.Increment(ref _rows);
            if (mark.Value != mall.Mark)
            {
                Fault($"{step.Name} of {mall.Code} answers {mark.Value}: {text}");
                return;
            }
        }
    }

    private void Fault(string text)
    {
        if (_faults.Count < 20)
        {
            _faults.Enqueue(text.Length > 500 ? text[..500] : text);
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"MALL\d\d\.\d\dMALL", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Marks();
}

/// <summary>A mall of the soak and what it began with.</summary>
internal sealed record SoakedMall(string Code, HttpClient Http, Guid Member, Guid Service, Guid Counter)
{
    public string Path => $"/v1/tenants/{Code}";

    public string Mark => $"MALL{Code}MALL";
}
