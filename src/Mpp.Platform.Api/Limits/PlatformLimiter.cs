using System.Threading.RateLimiting;
using Mpp.Platform.Application.Platform;
using RedisRateLimiting;
using MetadataName = System.Threading.RateLimiting.MetadataName;

namespace Mpp.Platform.Api.Limits;

/// <summary>The framework's limiter over all calls: counts each once, under the limit of its kind, and tells what is left of it.</summary>
internal sealed class PlatformLimiter : PartitionedRateLimiter<HttpContext>
{
    private readonly LimitSettings _settings;
    private readonly PartitionedRateLimiter<CountedCall> _own;
    private readonly SharedCounts? _shared;

    public PlatformLimiter(LimitSettings settings, TimeProvider clock, ILogger<PlatformLimiter> log)
    {
        _settings = settings;
        _own = PartitionedRateLimiter.Create<CountedCall, CountedCall>(call => RateLimitPartition.GetFixedWindowLimiter(
            call,
            key => new FixedWindowRateLimiterOptions { PermitLimit = settings.Of[key.Kind].Permits, Window = settings.Of[key.Kind].Window }));
        _shared = settings is { IsEnabled: true, Redis: not null } ? new SharedCounts(settings, clock, log) : null;
    }

    public bool IsEnabled => _settings.IsEnabled;

    public LimitCounting Counting =>
        !IsEnabled ? LimitCounting.Off
        : _shared is null ? LimitCounting.PerNode
        : _shared.IsAway ? LimitCounting.PerNodeWithoutRedis : LimitCounting.Shared;

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => _own.GetStatistics(CountedCall.Of(resource));

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        HttpContext resource, int permitCount, CancellationToken cancellationToken)
    {
        var call = CountedCall.Of(resource);
        var limit = _settings.Of[call.Kind];
        var shared = _shared is null ? null : await _shared.Acquire(call, cancellationToken);
        var lease = shared ?? await _own.AcquireAsync(call, permitCount, cancellationToken);
        var left = shared is not null && shared.TryGetMetadata(RateLimitMetadataName.Remaining, out var counted)
            ? counted
            : shared is null ? _own.GetStatistics(call)?.CurrentAvailablePermits ?? 0 : 0;
        LimitHeaders.Write(resource.Response.Headers, limit, lease.IsAcquired ? left : 0, Renewed(lease, limit));
        return lease;
    }

    /// <summary>The framework asks without waiting first, which no shared count can answer: it then asks again, and is answered.</summary>
    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) => NotAsked.Lease;

    protected override async ValueTask DisposeAsyncCore()
    {
        await _own.DisposeAsync();
        if (_shared is not null)
        {
            await _shared.DisposeAsync();
        }
    }

    /// <summary>Seconds until all calls are there again, where the count knows; a refusal always says it.</summary>
    private static int? Renewed(RateLimitLease lease, Limit limit) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? Math.Max(1, (int)Math.Ceiling(time.TotalSeconds))
        : lease.TryGetMetadata(RateLimitMetadataName.RetryAfter, out var seconds) ? Math.Max(1, seconds)
        : lease.IsAcquired ? null : (int)limit.Window.TotalSeconds;

    private sealed class NotAsked : RateLimitLease
    {
        public static readonly NotAsked Lease = new();

        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
