namespace Mpp.Platform.Domain.Tenants;

/// <summary>How an open mall serves for a time.</summary>
public enum ContinuityState
{
    /// <summary>As usual.</summary>
    Open,

    /// <summary>Only a part of its services.</summary>
    Partial,

    /// <summary>At another place.</summary>
    Relocated,

    /// <summary>Online alone: nobody takes a number in the hall.</summary>
    DigitalOnly,

    /// <summary>Not at all.</summary>
    Closed,
}
