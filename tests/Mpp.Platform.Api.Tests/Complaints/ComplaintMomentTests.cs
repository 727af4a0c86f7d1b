using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>A complaint that comes in around midnight.</summary>
public sealed class ComplaintMomentTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 12, 31, 17, 0, 0, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task NumberAndDates_AreOfOneInstant(string provider)
    {
        var clock = new StepClock();
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("33");
        for (var before = 1; before <= 12; before++)
        {
            // Midnight in Java falls between two readings of the clock, another two each time.
            clock.Start(NewYear - TimeSpan.FromMinutes(before));
            var answer = await (await mall.Anyone().Post($"{mall.Path}/complaints", new { subject = "Antrean", description = "Antrean lama" })).Is(201);
            var received = DateTimeOffset.Parse(answer.Text("receivedAt"), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(received < NewYear ? "-2026-" : "-2027-", answer.Text("number"), StringComparison.Ordinal);
        }
    }

    /// <summary>A minute passes between any two looks at the clock.</summary>
    private sealed class StepClock : TimeProvider
    {
        private long _ticks = NewYear.AddDays(-1).UtcTicks;

        public void Start(DateTimeOffset at) => Interlocked.Exchange(ref _ticks, at.UtcTicks);

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMinute), TimeSpan.Zero);
    }
}
