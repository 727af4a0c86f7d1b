using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>What a party promises to do.</summary>
public enum CommitmentKind
{
    OccupyCounter,
    IdentifyServices,
    MeetFacilityNeeds,
    PublishMedia,
    IntegrateApplications,
    StaffAttendance,
    Other,
}

/// <summary>How far a commitment is.</summary>
public enum CommitmentState
{
    Open,
    InProgress,
    Done,

    /// <summary>Given up, with a note that says why.</summary>
    Dropped,
}

/// <summary>A promise within an agreement, with its owner, its date and the proof that it was kept.</summary>
public sealed class Commitment : TenantEntity, IAudited
{
    public const int TitleLength = 300;
    public const int OwnerLength = 150;
    public const int EvidenceLength = 1_000;

    private Commitment() { }

    public Commitment(Guid agreementId) => AgreementId = agreementId;

    public static string EventName => "agreements.commitment";

    public Guid AgreementId { get; private init; }

    public CommitmentKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The member that owes it; null when the regency or another office does.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>Office that answers for it.</summary>
    public string? Owner { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? DueSetOn { get; private set; }

    public CommitmentState State { get; private set; }

    /// <summary>What proves it: words, an address.</summary>
    public string? Evidence { get; private set; }

    /// <summary>A document of the agreement that proves it.</summary>
    public Guid? DocumentId { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public bool IsOverdue(DateOnly today) => DueOn < today && (State is CommitmentState.Open or CommitmentState.InProgress);

    public void Promise(CommitmentKind kind, string title, Guid? memberId, string? owner, DateOnly? dueOn, DateOnly today)
    {
        DueSetOn = dueOn is null ? null : dueOn == DueOn ? DueSetOn : today;
        (Kind, Title, MemberId, Owner, DueOn) = (kind, title, memberId, owner, dueOn);
    }

    public Result<Done> Report(CommitmentState state, string? evidence, Guid? documentId, DateOnly today)
    {
        if ((state is CommitmentState.Done or CommitmentState.Dropped) && string.IsNullOrWhiteSpace(evidence) && documentId is null)
        {
            return AgreementErrors.EvidenceRequired;
        }

        DoneOn = state == CommitmentState.Done ? DoneOn ?? today : null;
        (State, Evidence, DocumentId) = (state, evidence, documentId);
        return Done.Value;
    }
}
