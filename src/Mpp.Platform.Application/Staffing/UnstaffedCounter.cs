namespace Mpp.Platform.Application.Staffing;

/// <summary>Counters that should be serving and where nobody is.</summary>
/// <param name="Items">Those where visitors wait first, the longest wait first.</param>
/// <param name="IdleSeconds">How long a sign of life counts.</param>
/// <param name="AsOf">Instant in UTC.</param>
public sealed record UnstaffedCounters(IReadOnlyList<UnstaffedCounter> Items, int IdleSeconds, DateTimeOffset AsOf);

/// <summary>A counter without anybody: no open session, no ticket being served, none called or ended lately.</summary>
public sealed record UnstaffedCounter
{
    public Guid CounterId { get; init; }

    public string Name { get; init; } = "";

    public Guid ServicePointId { get; init; }

    /// <summary>Services it serves.</summary>
    public IReadOnlyList<NamedRow> Services { get; init; } = [];

    /// <summary>Members of those services.</summary>
    public IReadOnlyList<NamedRow> Members { get; init; } = [];

    /// <summary>Whether one of the members has promised to be there at this hour.</summary>
    public bool IsPromised { get; init; }

    /// <summary>Visitors who wait for its services at its service point.</summary>
    public int Waiting { get; init; }

    /// <summary>How long the first of them has waited; null when nobody waits.</summary>
    public long? OldestWaitingSeconds { get; init; }

    /// <summary>Last sign of life today; null without any.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }
}

/// <summary>An id with its name.</summary>
public sealed record NamedRow(Guid Id, string Name);
