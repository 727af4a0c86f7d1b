namespace Mpp.Platform.Domain.Common;

/// <summary>An entity that belongs to one tenant; the save stamps <see cref="TenantId"/> on new rows.</summary>
public abstract class TenantEntity : Entity, ITenantOwned
{
    /// <inheritdoc />
    public string TenantId { get; protected init; } = "";
}
