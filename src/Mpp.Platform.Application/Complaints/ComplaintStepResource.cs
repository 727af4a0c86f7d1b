using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>One step of a complaint's trace.</summary>
public sealed record ComplaintStepResource
{
    /// <summary>1, 2, 3 ... within the complaint.</summary>
    public int Number { get; init; }

    public ComplaintAct Act { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Status of the complaint after it.</summary>
    public ComplaintStatus Status { get; init; }

    /// <summary>Role in which it was done; <c>reporter</c> and <c>system</c> beside those of tokens.</summary>
    public string Role { get; init; } = "";

    /// <summary><c>sub</c> of the officer, for the mall and the inspectorate; always null for the reporter's steps.</summary>
    public string? By { get; init; }

    /// <summary>For those who handle the complaint; the reporter never reads it.</summary>
    public string? Note { get; init; }

    /// <summary>What the reporter reads, or wrote.</summary>
    public string? PublicText { get; init; }

    public Guid? FromMemberId { get; init; }

    public Guid? ToMemberId { get; init; }

    public string? OutsideAgency { get; init; }

    public RejectionReason? RejectionReason { get; init; }

    public PauseReason? PauseReason { get; init; }

    /// <summary>Answered by the member's back office over the hotline.</summary>
    public bool IsHotline { get; init; }

    /// <summary>The document attached, or the complaint it is linked to.</summary>
    public Guid? SubjectId { get; init; }

    internal static ComplaintStepResource Of(ComplaintStep step, bool seesText, bool seesOfficers) => new()
    {
        Number = step.Number,
        Act = step.Act,
        At = step.At,
        Status = step.Status,
        Role = step.Role,
        By = seesOfficers ? step.By : null,
        Note = seesText ? step.Note : null,
        PublicText = seesText ? step.PublicText : null,
        FromMemberId = step.FromMemberId,
        ToMemberId = step.ToMemberId,
        OutsideAgency = seesText ? step.OutsideAgency : null,
        RejectionReason = step.RejectionReason,
        PauseReason = step.PauseReason,
        IsHotline = step.IsHotline,
        SubjectId = seesText ? step.SubjectId : null,
    };
}
