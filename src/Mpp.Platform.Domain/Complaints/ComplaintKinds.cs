namespace Mpp.Platform.Domain.Complaints;

/// <summary>How a complaint came in.</summary>
public enum ComplaintChannel
{
    Web,
    Counter,
    Kiosk,
    Phone,
    Sms,
    Email,
    Letter,
    SocialMedia,

    /// <summary>SP4N-LAPOR!, the national channel.</summary>
    Lapor,

    /// <summary>A program that speaks Open311 GeoReport.</summary>
    Open311,
}

/// <summary>How far a complaint is.</summary>
public enum ComplaintStatus
{
    /// <summary>Received, not looked at yet.</summary>
    Submitted,

    /// <summary>Looked at: complete, of a class, a matter of this mall.</summary>
    Verified,

    /// <summary>With the member or agency that answers for it.</summary>
    Forwarded,
    InProgress,

    /// <summary>Followed up; the reporter may reply.</summary>
    Responded,
    Closed,

    /// <summary>Refused with a reason.</summary>
    Rejected,

    /// <summary>The reporter was not content with the follow-up.</summary>
    Reopened,
}

/// <summary>Why a complaint is refused.</summary>
public enum RejectionReason
{
    Incomplete,
    Duplicate,
    NotAServiceMatter,

    /// <summary>bukan kewenangan</summary>
    NotOurAuthority,

    /// <summary>tidak logis</summary>
    Illogical,
}

/// <summary>The rules by which alone the clock may stop.</summary>
public enum PauseReason
{
    /// <summary>The reporter has been asked for something; a reply lets the clock run again.</summary>
    WaitingForReporter,

    /// <summary>kahar</summary>
    ForceMajeure,

    /// <summary>Another authority has to decide first.</summary>
    OtherAuthority,
}

/// <summary>What happened to a complaint.</summary>
public enum ComplaintAct
{
    Received,
    Verified,
    Forwarded,
    Started,
    Responded,
    Replied,
    Reopened,
    Closed,
    ClosedByTime,
    Rejected,
    Paused,
    Resumed,
    Escalated,
    Overdue,
    Reclassified,

    /// <summary>Days off changed, and with them its limits.</summary>
    Recounted,
    LinkedAsDuplicate,
    Redacted,
    LaporReferenceSet,
    DocumentAttached,
    DocumentRemoved,
}
