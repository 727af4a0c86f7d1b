using System.Diagnostics;
using System.Net.Http.Headers;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Complaints;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Callers who send slowly hold a connection each, and nothing that another mall waits for.</summary>
public sealed class SlowUploadTests
{
    private const int Uploads = 100;
    private const int Tickets = 300;

    /// <summary>Above the least rate, so that nothing but the end of the test ends them.</summary>
    private const int BytesPerSecond = 4000;

    /// <summary>Below this a slower ticket is the machine's own noise.</summary>
    private const double NoiseMilliseconds = 5;

    [SkippableTheory, Databases]
    public async Task HundredSlowUploads_LeaveAnotherMallsTicketsWithinTwiceTheirOwnTime(string database)
    {
        await using var app = await PlatformApp.Start(database);
        var (slow, other) = (await app.NewMall(), await app.NewMall());
        var (_, service, _) = await other.OpenQueue("A");
        var filed = await slow.File(new { });
        await using var process = await PlatformProcess.Start(app.Database);
        using var kiosk = process.As(Roles.Kiosk, other.Code);
        kiosk.Timeout = TimeSpan.FromSeconds(5);
        await SlowestOfTheUsual(kiosk, other, service);
        using var dripping = new HttpClient { BaseAddress = new Uri(process.Url) };
        var dripped = Drip(dripping, slow, filed);
        var seen = new List<string>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var own = Math.Max(NoiseMilliseconds, await SlowestOfTheUsual(kiosk, other, service));
            using var end = new CancellationTokenSource();
            var (begun, answered) = (0, new System.Collections.Concurrent.ConcurrentBag<int>());
            using var admin = process.As(Roles.MallAdmin, slow.Code);
            var uploads = Enumerable.Range(0, Uploads).Select(async number =>
            {
                try
                {
                    using var request = Request(slow, filed, number, () => Interlocked.Increment(ref begun));
                    answered.Add((int)(await admin.SendAsync(request, end.Token)).StatusCode);
                }
                catch (OperationCanceledException)
                {
                    // On its way to the end, as it should be.
                }
            }).ToList();
            await Until(() => begun == Uploads && Lying(app) >= Uploads / 2);
            var under = await SlowestOfTheUsual(kiosk, other, service);
            await end.CancelAsync();
            await Task.WhenAll(uploads);
            Assert.Empty(answered);
            seen.Add(FormattableString.Invariant($"{own:F1} ms alone, {under:F1} ms beside the uploads"));
            if (under <= 2 * own)
            {
                // The one that drips is cut off, and nobody who left has left anything.
                await Until(() => dripped.IsCompleted && Lying(app) == 0);
                Assert.True(await dripped is 408 or 0);
                return;
            }
        }

        Assert.Fail(string.Join("; ", seen));
    }

    [SkippableTheory, Databases]
    public async Task BodyThatTakesTooLongOrIsTooLarge_IsRefused_AndLeavesNothing(string database)
    {
        var folder = Directory.CreateTempSubdirectory("mpp-bodies-");
        await using var app = await PlatformApp.Start(
            database, settings: new Dictionary<string, string>(StringComparer.Ordinal) { ["Bodies:LongestSeconds"] = "1", ["Bodies:Folder"] = folder.FullName });
        var mall = await app.NewMall();
        var filed = await mall.File(new { });

        // The usual client reads a body to its end before it sends any of it.
        using var straight = app.Server.CreateClient();
        straight.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlatformApp.Token(Roles.MallAdmin, mall.Code));
        for (var number = 0; number < 3; number++)
        {
            using var request = Request(mall, filed, number, () => { }, lasts: TimeSpan.FromSeconds(3));
            await (await straight.SendAsync(request)).IsProblem(408, "request.too-slow");
        }

        using var large = new ByteArrayContent(new byte[6 * 1024 * 1024]);
        large.Headers.TryAddWithoutValidation("Content-Type", "text/csv");
        await (await mall.Admin.PostAsync($"{mall.Path}/members/import", large)).IsProblem(413, "request.too-large");
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    /// <summary>A file of the reporter, a keyed file of an officer, a keyed complaint: by turns.</summary>
    private static HttpRequestMessage Request(Mall mall, Filed filed, int number, Action begun, int bytesPerSecond = BytesPerSecond, TimeSpan? lasts = null)
    {
        var complaints = $"{mall.Path}/complaints";
        var (address, kind) = (number % 3) switch
        {
            0 => ($"{complaints}/track/documents", "text/plain"),
            1 => ($"{complaints}/{filed.Id}/documents", "text/plain"),
            _ => (complaints, "application/json"),
        };
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new SlowBody(kind, bytesPerSecond, begun, lasts) };
        request.Headers.Add("Tracking-Code", filed.Code);
        request.Headers.Add("Tracking-Pin", filed.Pin);
        if (number % 3 > 0)
        {
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        }

        return request;
    }

    /// <summary>A body below the least rate: what it is answered, 0 where the connection is only closed.</summary>
    private static async Task<int> Drip(HttpClient client, Mall mall, Filed filed)
    {
        using var request = Request(mall, filed, 0, () => { }, bytesPerSecond: 100);
        try
        {
            return (int)(await client.SendAsync(request)).StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    /// <summary>Files whose bodies are on the way.</summary>
    private static int Lying(PlatformApp app)
    {
        var folder = Path.Combine(app.Database.Folder, PlatformProcess.Bodies);
        return Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0;
    }

    private static async Task Until(Func<bool> isSo)
    {
        var since = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30), "It did not come to that within 30 s.");
            await Task.Delay(20);
        }
    }

    /// <summary>The 99th percentile of a kiosk's tickets.</summary>
    private static async Task<double> SlowestOfTheUsual(HttpClient kiosk, Mall mall, Guid service)
    {
        var times = new List<double>(Tickets);
        for (var ticket = 0; ticket < Tickets; ticket++)
        {
            var since = Stopwatch.GetTimestamp();
            Assert.Equal(201, await kiosk.Post($"{mall.Path}/tickets", new { serviceId = service, channel = "kiosk" }).Status());
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        times.Sort();
        return times[Tickets * 99 / 100];
    }
}
