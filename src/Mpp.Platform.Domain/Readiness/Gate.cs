using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Readiness;

/// <summary>What a mall gets ready for.</summary>
public enum LaunchKind
{
    /// <summary>soft opening: the mall serves the public from then on</summary>
    SoftOpening,

    /// <summary>peresmian</summary>
    Inauguration,

    /// <summary>opening again after a closure or at another place</summary>
    Reopening,
}

/// <summary>What has to be in place.</summary>
public enum GateKind
{
    AgreementsSigned,
    Rooms,
    Network,
    Equipment,
    StaffNamed,
    StandardsSet,
    ComplaintChannel,
    Attendance,
    Signage,
    Other,
}

/// <summary>How far a gate is.</summary>
public enum GateState
{
    Open,
    InProgress,

    /// <summary>Cannot go on, with the reason.</summary>
    Blocked,

    /// <summary>In place, with the proof.</summary>
    Done,

    /// <summary>Not needed here, with the reason.</summary>
    Waived,
}

/// <summary>One thing that must be in place before a launch, for the mall or for one member.</summary>
public sealed class Gate : TenantEntity, IAudited
{
    public const int TitleLength = 200;
    public const int OwnerLength = 150;
    public const int EvidenceLength = 1_000;
    public const int ReasonLength = 500;
    public const int TemplateKeyLength = 100;

    private Gate() { }

    public Gate(LaunchKind launch, GateKind kind, Guid? memberId, string? templateKey = null)
    {
        Launch = launch;
        Kind = kind;
        MemberId = memberId;
        TemplateKey = templateKey;
    }

    public static string EventName => "readiness.gate";

    public LaunchKind Launch { get; private init; }

    public GateKind Kind { get; private init; }

    /// <summary>The member it is for; null for the mall as a whole.</summary>
    public Guid? MemberId { get; private init; }

    /// <summary>Names its place in a template, so that applying the template again adds nothing; null for one of people's own.</summary>
    public string? TemplateKey { get; private init; }

    public string Title { get; private set; } = "";

    /// <summary>Who answers for it: an office, or the person in it.</summary>
    public string? Owner { get; private set; }

    public DateOnly? PlannedStartOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public GateState State { get; private set; }

    /// <summary>Why it is blocked or waived.</summary>
    public string? Reason { get; private set; }

    /// <summary>What proves that it is in place: words, an address.</summary>
    public string? Evidence { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public bool IsPassed => State is GateState.Done or GateState.Waived;

    public bool IsOverdue(DateOnly today) => DueOn < today && !IsPassed;

    public Result<Done> Plan(string title, string? owner, DateOnly? plannedStartOn, DateOnly? dueOn)
    {
        if (dueOn < plannedStartOn)
        {
            return ReadinessErrors.DateOrder;
        }

        (Title, Owner, PlannedStartOn, DueOn) = (title, owner, plannedStartOn, dueOn);
        return Done.Value;
    }

    public Result<Done> Report(GateState state, string? evidence, string? reason, DateOnly today)
    {
        if (state == GateState.Done && string.IsNullOrWhiteSpace(evidence))
        {
            return ReadinessErrors.EvidenceRequired;
        }

        if ((state is GateState.Blocked or GateState.Waived) && string.IsNullOrWhiteSpace(reason))
        {
            return ReadinessErrors.ReasonRequired;
        }

        StartedOn = state == GateState.Open ? null : StartedOn ?? today;
        DoneOn = state is GateState.Done or GateState.Waived ? DoneOn ?? today : null;
        (State, Evidence, Reason) = (state, evidence, reason);
        return Done.Value;
    }

    /// <summary>Why it cannot be in place in time as things stand; null when it still can.</summary>
    public GateWarning? Warn(DateOnly today, DateOnly? opening)
    {
        if (IsPassed)
        {
            return null;
        }

        var last = DueOn is null || opening < DueOn ? opening : DueOn;
        var planned = DueOn is { } due && PlannedStartOn is { } start ? due.DayNumber - start.DayNumber : 0;
        return State == GateState.Blocked ? GateWarning.Blocked
            : last < today ? GateWarning.Overdue
            : DueOn > opening ? GateWarning.DueAfterOpening
            : State == GateState.Open && last is { } end && today.AddDays(planned) > end ? GateWarning.StartedTooLate
            : null;
    }
}

/// <summary>Why a gate is on the early-warning list.</summary>
public enum GateWarning
{
    Blocked,

    /// <summary>Its date, or the opening's, has passed.</summary>
    Overdue,

    /// <summary>It is planned for after the opening.</summary>
    DueAfterOpening,

    /// <summary>It has not begun, and fewer days are left than it was planned to take.</summary>
    StartedTooLate,
}
