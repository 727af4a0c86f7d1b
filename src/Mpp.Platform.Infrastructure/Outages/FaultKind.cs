namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>What a fault of a database says about the database itself.</summary>
internal enum FaultKind
{
    /// <summary>Nothing: the statement is at fault, or we are.</summary>
    None,

    /// <summary>It cannot be reached, or it is stopping or starting.</summary>
    Away,

    /// <summary>It is there and did not answer in time.</summary>
    Late,

    /// <summary>It has no room left.</summary>
    Full,

    /// <summary>It takes no writes.</summary>
    ReadOnly,
}
