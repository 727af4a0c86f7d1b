using System.Collections.Concurrent;

namespace Mpp.Platform.Application.Common;

/// <summary>A finished body with its strong ETag, and the <c>Link</c> to the next page if it is one of several.</summary>
public sealed record PreparedAnswer(byte[] Body, string ETag, DateOnly ServiceDate, DateTimeOffset PreparedAt, string? Link = null);

/// <summary>
/// Answers prepared per tenant and version, so that a thousand screens polling cost no query. A change here raises the
/// version at once; a change on another node does when the follower reads its outbox event.
/// </summary>
public sealed class PreparedAnswers(TimeProvider clock)
{
    private const int MaxPerTenant = 256;

    /// <summary>A last resort: no answer is older, whatever the follower may have missed.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>False while the follower cannot read the outbox: answers may then be old, so none is kept.</summary>
    public bool IsFollowing { get; set; } = true;

    /// <summary>Something of this tenant changed; what was prepared before is not given out any more.</summary>
    public void Outdate(string tenant) => Interlocked.Increment(ref Of(tenant).Version);

    /// <summary>The prepared answer, or a fresh one from <paramref name="prepare"/>, whose null (a refusal) is not kept.</summary>
    public async ValueTask<PreparedAnswer?> Get(string tenant, string name, DateOnly today, Func<Task<PreparedAnswer?>> prepare)
    {
        var shelf = Of(tenant);

        // Read before preparing: a change that commits meanwhile raises the version and this answer is never reused.
        var version = Volatile.Read(ref shelf.Version);
        if (IsFollowing && shelf.Answers.TryGetValue(name, out var kept) && kept.Version == version
            && kept.Answer.ServiceDate == today && clock.GetUtcNow() - kept.Answer.PreparedAt < MaxAge)
        {
            return kept.Answer;
        }

        var answer = await prepare();
        if (answer is null)
        {
            return null;
        }

        if (shelf.Answers.Count >= MaxPerTenant)
        {
            shelf.Answers.Clear();
        }

        shelf.Answers[name] = (version, answer);
        return answer;
    }

    private Shelf Of(string tenant) => _shelves.GetOrAdd(tenant, _ => new Shelf());

    private sealed class Shelf
    {
        public long Version;

        public ConcurrentDictionary<string, (long Version, PreparedAnswer Answer)> Answers { get; } = new(StringComparer.Ordinal);
    }
}
