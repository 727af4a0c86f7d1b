namespace Mpp.Platform.Application.Tenants;

/// <summary>The origins that malls let in, as this node knows them.</summary>
public interface IOriginDirectory
{
    /// <summary>Whether pages of the origin may call the mall's routes; a change on another node is known within seconds.</summary>
    ValueTask<bool> Allows(string tenant, string origin, CancellationToken ct);

    /// <summary>Something changed here.</summary>
    void Forget();
}
