namespace Mpp.Platform.Domain.Common;

/// <summary>Something with an identity of its own and a version that every change raises (it becomes the ETag).</summary>
public abstract class Entity : IVersioned
{
    /// <summary>UUID version 7: sorts by time of creation.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <inheritdoc />
    public void RaiseVersion() => Version++;
}

/// <summary>Carries a version that every saved change raises.</summary>
public interface IVersioned
{
    /// <summary>1 when created; the strong <c>ETag</c> of the resource and its concurrency token.</summary>
    int Version { get; }

    /// <summary>Called once per saved change, by the save itself.</summary>
    void RaiseVersion();
}
