using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>A complaint as its reporter sees it: which office does what, never which officer.</summary>
public sealed record TrackedComplaint
{
    /// <summary>Public number; it opens nothing.</summary>
    public string Number { get; init; } = "";

    public ComplaintClass Class { get; init; }

    public ComplaintStatus Status { get; init; }

    public RejectionReason? RejectionReason { get; init; }

    public string Subject { get; init; } = "";

    public string Description { get; init; } = "";

    public string? Place { get; init; }

    public bool IsAnonymous { get; init; }

    public bool IsConfidential { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Last local day for the follow-up.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Whether the clock stands still, and by which rule.</summary>
    public PauseReason? PauseReason { get; init; }

    public DateOnly? RespondedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<TrackedStep> Steps { get; init; } = [];

    /// <summary>Years of its limit whose days off are not known: it may end later than it says.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];

    internal static TrackedComplaint Of(Complaint row, IEnumerable<ComplaintStep> steps, CalendarYears years) => new()
    {
        Number = row.Number,
        Class = row.Class,
        Status = row.Status,
        RejectionReason = row.RejectionReason,
        Subject = row.Subject,
        Description = row.Description,
        Place = row.Place,
        IsAnonymous = row.IsAnonymous,
        IsConfidential = row.IsConfidential,
        ReceivedAt = row.ReceivedAt,
        DueOn = row.DueOn,
        Warnings = years.Warnings(row.ReceivedOn, row.DueOn),
        PauseReason = row.PauseReason,
        RespondedOn = row.RespondedOn,
        ClosedOn = row.ClosedOn,
        Steps = [.. steps.Where(step => TrackedStep.Shown.Contains(step.Act)).OrderBy(step => step.Number).Select(TrackedStep.Of)],
    };
}

/// <summary>One step as the reporter sees it.</summary>
/// <param name="Act">What was done.</param>
/// <param name="At">When.</param>
/// <param name="Status">Status after it.</param>
/// <param name="IsReporter">Whether the reporter did it.</param>
/// <param name="Text">What was written to or by the reporter.</param>
/// <param name="ToMemberId">The member it went to.</param>
/// <param name="OutsideAgency">The agency outside the mall it went to.</param>
/// <param name="PauseReason">The rule by which the clock stopped.</param>
public sealed record TrackedStep(
    ComplaintAct Act, DateTimeOffset At, ComplaintStatus Status, bool IsReporter, string? Text, Guid? ToMemberId, string? OutsideAgency, PauseReason? PauseReason)
{
    internal static readonly IReadOnlySet<ComplaintAct> Shown = new HashSet<ComplaintAct>
    {
        ComplaintAct.Received, ComplaintAct.Verified, ComplaintAct.Forwarded, ComplaintAct.Started, ComplaintAct.Responded, ComplaintAct.Replied,
        ComplaintAct.Reopened, ComplaintAct.Closed, ComplaintAct.ClosedByTime, ComplaintAct.Rejected, ComplaintAct.Paused, ComplaintAct.Resumed,
        ComplaintAct.Reclassified, ComplaintAct.Recounted, ComplaintAct.Redacted, ComplaintAct.LinkedAsDuplicate, ComplaintAct.DocumentAttached,
    };

    internal static TrackedStep Of(ComplaintStep step) => new(
        step.Act, step.At, step.Status, step.Role == ComplaintMoment.Reporter, step.PublicText, step.ToMemberId, step.OutsideAgency, step.PauseReason);
}
