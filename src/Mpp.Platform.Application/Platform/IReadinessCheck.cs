namespace Mpp.Platform.Application.Platform;

/// <summary>Whether this node can serve.</summary>
public interface IReadinessCheck
{
    /// <param name="patience">How long the database may take to answer before it counts as down.</param>
    Task<Readiness> Check(TimeSpan patience, CancellationToken ct);
}

/// <param name="IsReady">Database reachable and migrated, storage with room.</param>
/// <param name="Database">Whether the database answers.</param>
/// <param name="Migrations">Whether its schema is the one this program needs.</param>
/// <param name="Storage">Whether data and documents can be written: neither full nor read-only.</param>
/// <param name="BacklogAgeSeconds">Age of the oldest change that no rollup has counted in; null without one.</param>
public sealed record Readiness(bool IsReady, bool Database, bool Migrations, bool Storage, int? BacklogAgeSeconds)
{
    /// <summary>How calls are counted for rate limits; a Redis that is away makes no node unready.</summary>
    public LimitCounting RateLimits { get; init; }
}

/// <summary>How calls are counted for rate limits.</summary>
public enum LimitCounting
{
    /// <summary>Not at all, by setting.</summary>
    Off,

    /// <summary>Each node by itself, by setting.</summary>
    PerNode,

    /// <summary>All nodes together, in Redis.</summary>
    Shared,

    /// <summary>Each node by itself as long as Redis is away.</summary>
    PerNodeWithoutRedis,
}
