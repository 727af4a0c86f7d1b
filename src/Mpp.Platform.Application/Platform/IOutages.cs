using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Platform;

/// <summary>Tells a fault of what we stand on (a database that is away, a disk that is full) from a fault of our own.</summary>
public interface IOutages
{
    /// <summary>What is out behind a fault; null when the fault is ours.</summary>
    Outage? Of(Exception fault);
}

/// <summary>What callers are told meanwhile.</summary>
/// <param name="RetryAfter">When it makes sense to ask again.</param>
public sealed record Outage(Error Error, TimeSpan RetryAfter);
