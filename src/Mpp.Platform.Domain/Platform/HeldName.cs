using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>A row to wait at, for what must be done by one at a time in a mall and has no row of its own.</summary>
public sealed class HeldName : ITenantOwned
{
    public const int NameLength = 40;

    private HeldName() { }

    public HeldName(string tenantId, string name)
    {
        TenantId = tenantId;
        Name = name;
    }

    public string TenantId { get; private init; } = "";

    public string Name { get; private init; } = "";

    /// <summary>How often it was held; raising it is what holds the row.</summary>
    public int Turns { get; private set; }
}
