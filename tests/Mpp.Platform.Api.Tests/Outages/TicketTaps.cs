using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Outages;

/// <summary>Kiosks that go on taking numbers whatever is answered, and note it: half of them repeat a lost request by its key.</summary>
internal sealed class TicketTaps(HttpClient kiosk, string path, Guid service)
{
    public const int Kiosks = 32;

    /// <summary>32 kiosks ask about 200 times a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(160);

    public ConcurrentDictionary<Guid, int> Acknowledged { get; } = new();

    /// <summary>Those among them that were asked for with a key; they are all of this class, and no others are.</summary>
    public ConcurrentBag<Guid> OfKeys { get; } = [];

    /// <summary>Answers that were neither a ticket nor the refusal that is wanted.</summary>
    public ConcurrentBag<string> Wrong { get; } = [];

    public int Refused;

    /// <summary>When the database went away: what was asked before has waited for other things till then.</summary>
    public long AwayAt;

    public long SlowestRefusalTicks;

    /// <summary>Requests without a key whose answer nobody gave: their tickets may be there or not.</summary>
    public int Unknown;

    public Task Run(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Kiosks).Select(number => Tap(number, stop)));

    private async Task Tap(int number, CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var key = number % 2 == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number}-{turn}");
            while (!await Answered(key) && key is not null)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task<bool> Answered(string? key)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await kiosk.Post($"{path}/tickets", new { serviceId = service, channel = "kiosk", priority = key is null ? "regular" : "elderly" }, key);
        var answered = Stopwatch.GetTimestamp();
        switch ((int)answer.StatusCode)
        {
            case 201:
                var ticket = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
                Acknowledged[ticket.Id()] = ticket.Number("sequence")!.Value;
                if (key is not null)
                {
                    OfKeys.Add(ticket.Id());
                }

                return true;
            case 503 when answer.Headers.RetryAfter?.Delta is not null
                && (await answer.Content.ReadAsStringAsync()).Contains("platform.database-away", StringComparison.Ordinal):
                Slower(ref SlowestRefusalTicks, answered - Math.Max(started, Volatile.Read(ref AwayAt)));
                Interlocked.Increment(ref Refused);
                Interlocked.Add(ref Unknown, key is null ? 1 : 0);
                return false;
            default:
                Wrong.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                return false;
        }
    }

    private static void Slower(ref long slowest, long ticks)
    {
        long known;
        while (ticks > (known = Volatile.Read(ref slowest)) && Interlocked.CompareExchange(ref slowest, ticks, known) != known)
        {
        }
    }
}
