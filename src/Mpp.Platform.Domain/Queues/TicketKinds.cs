namespace Mpp.Platform.Domain.Queues;

/// <summary>How the ticket was taken.</summary>
public enum Channel
{
    /// <summary>At the kiosk.</summary>
    Kiosk,

    /// <summary>At the front desk.</summary>
    Desk,

    /// <summary>Online.</summary>
    Online,

    /// <summary>In a village or district session.</summary>
    Outreach,
}

/// <summary>Priority class as the visitor states it; no proof is asked for (it may be health data).</summary>
public enum Priority
{
    Regular,

    /// <summary>lansia, 60 and over</summary>
    Elderly,

    /// <summary>penyandang disabilitas</summary>
    Disabled,

    /// <summary>ibu hamil</summary>
    Pregnant,

    /// <summary>ibu menyusui atau membawa balita</summary>
    WithInfant,
}

/// <summary>Why a ticket was cancelled.</summary>
public enum CancelReason
{
    /// <summary>The visitor or an officer cancelled it.</summary>
    Asked,

    /// <summary>Its local day ended and nobody had called it.</summary>
    NeverCalled,
}

/// <summary>Where a ticket stands.</summary>
public enum TicketStatus
{
    Waiting,
    Called,
    Serving,

    /// <summary>Set aside, to be called again.</summary>
    Parked,
    Completed,
    NoShow,
    Cancelled,

    /// <summary>Went on as another ticket of the same visit.</summary>
    Transferred,
}
