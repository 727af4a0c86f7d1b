using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;

namespace Mpp.Platform.Application.Common;

/// <summary>A finished body with its strong ETag, and the cursor of the next page if it is one of several.</summary>
public sealed record PreparedAnswer(byte[] Body, string ETag, DateOnly ServiceDate, DateTimeOffset PreparedAt, string? NextCursor = null);

/// <summary>
/// Answers prepared per tenant and version, so that a thousand screens polling cost no query. A change here raises the
/// version at once; a change on another node does when the follower reads its outbox event. However many different things
/// are asked, no more than <see cref="MaxBytes"/> are held; what nobody asked for lately goes first.
/// </summary>
public sealed class PreparedAnswers(TimeProvider clock, IMeterFactory meters) : IDisposable
{
    public const string Meter = "Mpp.Platform.Prepared";

    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>What an answer takes besides its bytes: its key and its place.</summary>
    private const int Overhead = 1024;

    /// <summary>A last resort: no answer is older, whatever the follower may have missed.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Version> _versions = new(StringComparer.Ordinal);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions
    {
        SizeLimit = MaxBytes,
        CompactionPercentage = 0.25,
        ExpirationScanFrequency = MaxAge,
        TrackStatistics = true,
    });

    private readonly Counter<long> _evictions = meters.Create(Meter).CreateCounter<long>(
        "mpp.prepared.evictions", description: "Prepared answers that were given up for want of room.");

    private long _evicted;

    /// <summary>False while the follower cannot read the outbox: answers may then be old, so none is kept.</summary>
    public bool IsFollowing { get; set; } = true;

    /// <summary>What is held, as it is counted against <see cref="MaxBytes"/>.</summary>
    public long Bytes => _answers.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>How many answers were given up for want of room.</summary>
    public long Evictions => Interlocked.Read(ref _evicted);

    /// <summary>Something of this tenant changed; what was prepared before is not given out any more.</summary>
    public void Outdate(string tenant) => Interlocked.Increment(ref Of(tenant).Value);

    /// <summary>The prepared answer, or a fresh one from <paramref name="prepare"/>, whose null (a refusal) is not kept.</summary>
    /// <param name="question">All that the answer depends on, equal by value; what the caller added besides makes no other answer.</param>
    /// <param name="weight">Bytes that the question itself takes.</param>
    public async ValueTask<PreparedAnswer?> Get(string tenant, object question, int weight, DateOnly today, Func<Task<PreparedAnswer?>> prepare)
    {
        var (key, shelf) = ((tenant, question), Of(tenant));

        // Read before preparing: a change that commits meanwhile raises the version and this answer is never reused.
        var version = Volatile.Read(ref shelf.Value);
        if (IsFollowing && _answers.TryGetValue<Kept>(key, out var kept) && kept!.Version == version
            && kept.Answer.ServiceDate == today && clock.GetUtcNow() - kept.Answer.PreparedAt < MaxAge)
        {
            return kept.Answer;
        }

        var answer = await prepare();
        if (answer is not null)
        {
            _answers.Set(key, new Kept(version, answer), new MemoryCacheEntryOptions { Size = answer.Body.Length + weight + Overhead, AbsoluteExpirationRelativeToNow = MaxAge }
                .RegisterPostEvictionCallback(Evicted));
        }

        return answer;
    }

    public void Dispose() => _answers.Dispose();

    private void Evicted(object key, object? value, EvictionReason reason, object? state)
    {
        if (reason == EvictionReason.Capacity)
        {
            Interlocked.Increment(ref _evicted);
            _evictions.Add(1);
        }
    }

    private Version Of(string tenant) => _versions.GetOrAdd(tenant, _ => new Version());

    private sealed class Version
    {
        public long Value;
    }

    private sealed record Kept(long Version, PreparedAnswer Answer);
}
