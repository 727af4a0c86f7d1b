using System.Runtime.InteropServices;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>One step of a complaint's trace.</summary>
public sealed class ComplaintStep : ITenantOwned
{
    public const int TextLength = 4_000;
    public const int RoleLength = 40;
    public const int SubjectLength = Subjects.Length;

    private ComplaintStep() { }

    internal ComplaintStep(Complaint complaint, int number, ComplaintAct act, ComplaintMoment at, StepText text)
    {
        TenantId = complaint.TenantId;
        ComplaintId = complaint.Id;
        Number = number;
        Act = act;
        At = at.Now;
        On = at.Today;
        Status = complaint.Status;
        Role = at.Role;
        By = at.By is { Length: > SubjectLength } by ? by[..SubjectLength] : at.By;
        Note = text.Note;
        PublicText = text.Public;
        FromMemberId = text.FromMemberId;
        ToMemberId = text.ToMemberId;
        OutsideAgency = text.OutsideAgency;
        RejectionReason = text.RejectionReason;
        PauseReason = text.PauseReason;
        IsHotline = text.IsHotline;
        SubjectId = text.SubjectId;
    }

    public string TenantId { get; private init; } = "";

    public Guid ComplaintId { get; private init; }

    /// <summary>1, 2, 3 ... within the complaint.</summary>
    public int Number { get; private init; }

    public ComplaintAct Act { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateOnly On { get; private init; }

    /// <summary>Status of the complaint after it.</summary>
    public ComplaintStatus Status { get; private init; }

    public string Role { get; private init; } = "";

    /// <summary><c>sub</c> of the officer; null for the reporter.</summary>
    public string? By { get; private init; }

    /// <summary>For those who handle it.</summary>
    [Personal]
    public string? Note { get; private set; }

    /// <summary>What the reporter reads, or wrote.</summary>
    [Personal]
    public string? PublicText { get; private set; }

    public Guid? FromMemberId { get; private init; }

    public Guid? ToMemberId { get; private init; }

    public string? OutsideAgency { get; private init; }

    public RejectionReason? RejectionReason { get; private init; }

    public PauseReason? PauseReason { get; private init; }

    /// <summary>Answered through the hotline to the member's back office.</summary>
    public bool IsHotline { get; private init; }

    /// <summary>The document attached, or the complaint it is linked to.</summary>
    public Guid? SubjectId { get; private init; }

    /// <summary>What was written is gone; what takes its place says so.</summary>
    public void Redact(string? note, string? publicText)
    {
        Note = Note is null ? null : note ?? Note;
        PublicText = PublicText is null ? null : publicText ?? PublicText;
    }
}

/// <summary>What a step says.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StepText
{
    public string? Note { get; init; }

    public string? Public { get; init; }

    public Guid? FromMemberId { get; init; }

    public Guid? ToMemberId { get; init; }

    public string? OutsideAgency { get; init; }

    public RejectionReason? RejectionReason { get; init; }

    public PauseReason? PauseReason { get; init; }

    public bool IsHotline { get; init; }

    public Guid? SubjectId { get; init; }
}
