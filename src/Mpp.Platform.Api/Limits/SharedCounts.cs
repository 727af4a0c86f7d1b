using System.Threading.RateLimiting;
using Mpp.Platform.Application.Common;
using RedisRateLimiting;
using StackExchange.Redis;

namespace Mpp.Platform.Api.Limits;

/// <summary>
/// Counts of all nodes in one Redis. While it is away nobody waits for it and nobody is refused: each node counts by
/// itself, which the log says once and readiness says as long as it lasts.
/// </summary>
internal sealed class SharedCounts : IAsyncDisposable
{
    /// <summary>How long a Redis that answers nothing holds a call up; the connection's text may say another time.</summary>
    private const int PatienceMilliseconds = 500;

    /// <summary>How long it is left alone afterwards.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(2);

    private readonly PartitionedRateLimiter<CountedCall> _limiter;
    private readonly Task _connecting;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private long _leftAloneUntil;
    private int _isAway;

    public SharedCounts(LimitSettings settings, TimeProvider clock, ILogger log)
    {
        (_clock, _log) = (clock, log);
        var options = ConfigurationOptions.Parse(settings.Redis!);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        if (!settings.Redis!.Contains("timeout", StringComparison.OrdinalIgnoreCase))
        {
            options.AsyncTimeout = options.SyncTimeout = PatienceMilliseconds;
        }

        _connecting = Connect(options);
        _limiter = PartitionedRateLimiter.Create<CountedCall, CountedCall>(call => RateLimitPartition.Get(call, key => Counter(key, settings.Of[key.Kind])));
    }

    public bool IsAway
    {
        get
        {
            // Nothing may have been counted since it went.
            if (Connected is not { IsConnected: true })
            {
                SayThatItIsAway(fault: null);
            }

            return Volatile.Read(ref _isAway) == 1;
        }
    }

    /// <summary>Null until the first attempt to connect has ended, well or not.</summary>
    private ConnectionMultiplexer? Connected { get; set; }

    /// <summary>Null when Redis cannot say.</summary>
    public async ValueTask<RateLimitLease?> Acquire(CountedCall call, CancellationToken ct)
    {
        if (Connected is null || Volatile.Read(ref _leftAloneUntil) > _clock.GetTimestamp())
        {
            return null;
        }

        try
        {
            var lease = await _limiter.AcquireAsync(call, 1, ct);
            if (Interlocked.Exchange(ref _isAway, 0) == 1)
            {
                _log.LogInformation("Redis is back: rate limits are counted over all nodes again.");
            }

            return lease;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            Volatile.Write(ref _leftAloneUntil, _clock.GetTimestamp() + (long)(LeftAlone.TotalSeconds * _clock.TimestampFrequency));
            SayThatItIsAway(fault);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _limiter.DisposeAsync();
        await _connecting;
        await Connected!.DisposeAsync();
    }

    private RateLimiter Counter(CountedCall key, Limit limit) => new RedisFixedWindowRateLimiter<string>(
        key.Sealed(),
        new RedisFixedWindowRateLimiterOptions { PermitLimit = limit.Permits, Window = limit.Window, ConnectionMultiplexerFactory = () => Connected! });

    private async Task Connect(ConfigurationOptions options) => Connected = await ConnectionMultiplexer.ConnectAsync(options);

    private void SayThatItIsAway(Exception? fault)
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            _log.LogWarning(fault, "Redis is away: each node counts rate limits by itself until it is back.");
        }
    }
}
