using System.Collections.Concurrent;

namespace Mpp.Platform.Application.Common;

/// <summary>A finished body and its strong ETag.</summary>
public sealed record PreparedAnswer(byte[] Body, string ETag, DateOnly ServiceDate);

/// <summary>
/// Answers prepared per tenant and version, so that a thousand screens polling cost no query. A change here raises the
/// version at once; a change on another node does when the follower reads its outbox event.
/// </summary>
public sealed class PreparedAnswers
{
    private const int MaxPerTenant = 256;

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>False while the follower cannot read the outbox: answers may then be old, so none is kept.</summary>
    public bool IsFollowing { get; set; } = true;

    /// <summary>Something of this tenant changed; what was prepared before is not given out any more.</summary>
    public void Outdate(string tenant) => Interlocked.Increment(ref Of(tenant).Version);

    /// <summary>The prepared answer, or a fresh one from <paramref name="prepare"/>.</summary>
    public async ValueTask<PreparedAnswer> Get(string tenant, string name, DateOnly today, Func<Task<PreparedAnswer>> prepare)
    {
        var shelf = Of(tenant);

        // Read before preparing: a change that commits meanwhile raises the version and this answer is never reused.
        var version = Volatile.Read(ref shelf.Version);
        if (IsFollowing && shelf.Answers.TryGetValue(name, out var kept) && kept.Version == version && kept.Answer.ServiceDate == today)
        {
            return kept.Answer;
        }

        var answer = await prepare();
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
