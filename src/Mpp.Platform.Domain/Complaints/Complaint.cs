using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>
/// A complaint, a question or an aspiration. It keeps a trace of its own, seen by those who see the complaint, and is
/// neither announced nor audited by its save: what is redacted here must not live on elsewhere, and an oversight
/// complaint must not show anywhere.
/// </summary>
public sealed partial class Complaint : TenantEntity
{
    public const int NumberLength = 20;
    public const int SubjectLength = 200;
    public const int DescriptionLength = 4_000;
    public const int PlaceLength = 200;
    public const int AgencyLength = 200;
    public const int LaporReferenceLength = 40;

    /// <summary>Files a reporter may bring to.</summary>
    public const int DocumentsMax = 10;

    /// <summary>What documents of a complaint say they are attached to.</summary>
    public const string DocumentKind = "complaints.complaint";

    private Complaint() { }

    public Complaint(ComplaintDraft draft, string number, ComplaintMoment at, string instrumentVersion, int limitWorkingDays, string tenantId = "")
    {
        TenantId = tenantId;
        Id = Guid.CreateVersion7(at.Now);
        Number = number;
        Channel = draft.Channel;
        Class = draft.Class;
        IsIllegalLevy = draft.IsIllegalLevy;
        IsAnonymous = draft.IsAnonymous;
        IsConfidential = draft.IsConfidential;
        MemberId = draft.MemberId;
        ServiceId = draft.ServiceId;
        ServicePointId = draft.ServicePointId;
        TicketId = draft.TicketId;
        Place = draft.Place;
        Subject = draft.Subject;
        Description = draft.Description;
        LaporReference = draft.LaporReference;
        ReceivedAt = at.Now;
        ReceivedOn = at.Today;
        InstrumentVersion = instrumentVersion;
        LimitWorkingDays = limitWorkingDays;
        DueOn = at.Days.After(ReceivedOn, limitWorkingDays);
        VerifyDueOn = at.Days.After(ReceivedOn, at.Rules.VerifyWorkingDays);
    }

    /// <summary>Public number, such as <c>P-2026-000123</c>, <c>W-</c> for one that came in as an oversight complaint; it opens nothing.</summary>
    public string Number { get; private init; } = "";

    public ComplaintChannel Channel { get; private init; }

    public ComplaintClass Class { get; private set; }

    /// <summary>Illegal levy (pungli).</summary>
    public bool IsIllegalLevy { get; private set; }

    /// <summary>The inspectorate's alone, whatever its class is called later.</summary>
    public bool IsOversight => Class == ComplaintClass.OversightComplaint || IsIllegalLevy;

    /// <summary>The reporter's name, e-mail and telephone are the inspectorate's alone.</summary>
    public bool IsAnonymous { get; private init; }

    /// <summary>Never on a public read.</summary>
    public bool IsConfidential { get; private init; }

    /// <summary>The member complained of or, since it was forwarded, the member that answers for it.</summary>
    public Guid? MemberId { get; private set; }

    public Guid? ServiceId { get; private set; }

    public Guid? ServicePointId { get; private init; }

    /// <summary>The turn it speaks of. Whose it was is known nowhere.</summary>
    public Guid? TicketId { get; private init; }

    /// <summary>Agency outside the mall that it was passed to.</summary>
    public string? OutsideAgency { get; private set; }

    [Personal]
    public string? Place { get; private set; }

    [Personal]
    public string Subject { get; private set; } = "";

    [Personal]
    public string Description { get; private set; } = "";

    /// <summary>Tracking id of SP4N-LAPOR!.</summary>
    public string? LaporReference { get; private set; }

    public ComplaintStatus Status { get; private set; }

    public RejectionReason? RejectionReason { get; private set; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Local date; day 0 of its clock.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>The instrument version whose limits it is held to.</summary>
    public string InstrumentVersion { get; private init; } = "";

    /// <summary>Limit of its class when it was received or reclassified: the instrument's or the mall's shorter one.</summary>
    public int LimitWorkingDays { get; private set; }

    /// <summary>Working days its clock stood still.</summary>
    public int PausedWorkingDays { get; private set; }

    /// <summary>Day on which the clock was stopped; null while it runs.</summary>
    public DateOnly? PausedOn { get; private set; }

    public PauseReason? PauseReason { get; private set; }

    /// <summary>Last day for the follow-up.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day for verification.</summary>
    public DateOnly VerifyDueOn { get; private set; }

    /// <summary>Last day for the first follow-up of the agency it was forwarded to.</summary>
    public DateOnly? FollowUpDueOn { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    public DateOnly? ForwardedOn { get; private set; }

    /// <summary>Day of the first follow-up.</summary>
    public DateOnly? RespondedOn { get; private set; }

    /// <summary>Day of the latest follow-up; the reporter's days to reply count from it.</summary>
    public DateOnly? FollowedUpOn { get; private set; }

    /// <summary>Day on which it was closed or rejected; null again when reopened.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Day on which it was brought up before its limit; null when it never came to that.</summary>
    public DateOnly? EscalatedOn { get; private set; }

    /// <summary>Day on which its limit was found to have passed.</summary>
    public DateOnly? OverdueOn { get; private set; }

    /// <summary>The complaint it repeats and follows.</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>Steps of its trace.</summary>
    public int StepCount { get; private set; }

    public bool IsOpen => Status is not (ComplaintStatus.Closed or ComplaintStatus.Rejected);

    public ComplaintLimit Limit => new(DueOn, RespondedOn, ClosedOn, PausedOn);

    /// <summary>Its class's limit has passed without a follow-up.</summary>
    public bool IsOverdue(DateOnly today) => Limit.IsOverdue(today);

    public bool IsVerificationLate(DateOnly today) => Status == ComplaintStatus.Submitted && VerifyDueOn < today;

    public bool IsFollowUpLate(DateOnly today) =>
        Status is ComplaintStatus.Forwarded or ComplaintStatus.InProgress or ComplaintStatus.Reopened
        && FollowUpDueOn < today && !(PausedOn <= FollowUpDueOn);

    /// <summary>The series a complaint is numbered in when it comes in.</summary>
    public static string SeriesOf(ComplaintDraft draft) =>
        draft.IsIllegalLevy || draft.Class == ComplaintClass.OversightComplaint ? "W" : "P";

    /// <summary><c>{series}-{year}-{sequence, six digits}</c>.</summary>
    public static string Numbered(string series, int year, int sequence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{series}-{year:D4}-{sequence:D6}");

    /// <summary>The next step of its trace.</summary>
    public ComplaintStep Step(ComplaintAct act, ComplaintMoment at, StepText text = default) => new(this, ++StepCount, act, at, text);
}

/// <summary>A complaint as it comes in.</summary>
public sealed record ComplaintDraft
{
    public required ComplaintChannel Channel { get; init; }

    public required ComplaintClass Class { get; init; }

    public bool IsIllegalLevy { get; init; }

    public bool IsAnonymous { get; init; }

    public bool IsConfidential { get; init; }

    public Guid? MemberId { get; init; }

    public Guid? ServiceId { get; init; }

    public Guid? ServicePointId { get; init; }

    public Guid? TicketId { get; init; }

    public string? Place { get; init; }

    public required string Subject { get; init; }

    public required string Description { get; init; }

    public string? LaporReference { get; init; }
}
