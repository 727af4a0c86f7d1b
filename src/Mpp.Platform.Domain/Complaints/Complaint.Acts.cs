using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>What is done to a complaint; every act gives the step of the trace that tells of it.</summary>
public sealed partial class Complaint
{
    public Result<ComplaintStep> Verify(ComplaintMoment at, ComplaintClass? newClass, int limitWorkingDays, Guid? memberId, Guid? serviceId, string? note)
    {
        if (Status != ComplaintStatus.Submitted)
        {
            return ComplaintErrors.StatusOrder;
        }

        (Status, VerifiedOn) = (ComplaintStatus.Verified, at.Today);
        (MemberId, ServiceId) = (memberId ?? MemberId, serviceId ?? ServiceId);
        if (newClass is { } other && other != Class)
        {
            Reclass(at, other, IsIllegalLevy, limitWorkingDays);
        }

        return Step(ComplaintAct.Verified, at, new StepText { Note = note, ToMemberId = MemberId });
    }

    /// <summary>To the member that answers for it, or to an agency outside: no door is the wrong one.</summary>
    public Result<ComplaintStep> Forward(ComplaintMoment at, Guid? memberId, string? outsideAgency, string? note)
    {
        if (memberId is null == string.IsNullOrWhiteSpace(outsideAgency))
        {
            return ComplaintErrors.ForwardTarget;
        }

        if (Status is not (ComplaintStatus.Verified or ComplaintStatus.Forwarded or ComplaintStatus.InProgress or ComplaintStatus.Reopened))
        {
            return ComplaintErrors.StatusOrder;
        }

        if (IsOversight && memberId is not null)
        {
            return ComplaintErrors.OversightStays;
        }

        var from = MemberId;
        Status = ComplaintStatus.Forwarded;
        MemberId = IsOversight ? MemberId : memberId;
        OutsideAgency = outsideAgency;
        ForwardedOn = at.Today;
        FollowUpDueOn = at.Days.After(at.Today, at.Rules.FirstFollowUpWorkingDays);
        return Step(ComplaintAct.Forwarded, at, new StepText { Note = note, FromMemberId = from, ToMemberId = memberId, OutsideAgency = outsideAgency });
    }

    public Result<ComplaintStep> Start(ComplaintMoment at, string? note)
    {
        if (Status is not (ComplaintStatus.Verified or ComplaintStatus.Forwarded or ComplaintStatus.Reopened))
        {
            return ComplaintErrors.StatusOrder;
        }

        Status = ComplaintStatus.InProgress;
        return Step(ComplaintAct.Started, at, new StepText { Note = note });
    }

    /// <summary>The follow-up, in words for the reporter; the clock of the class stops with the first.</summary>
    public Result<ComplaintStep> Respond(ComplaintMoment at, string text, bool isHotline)
    {
        if (Status is ComplaintStatus.Submitted or ComplaintStatus.Closed or ComplaintStatus.Rejected)
        {
            return ComplaintErrors.StatusOrder;
        }

        Unpause(at);
        Status = ComplaintStatus.Responded;
        RespondedOn ??= at.Today;
        FollowedUpOn = at.Today;
        return Step(ComplaintAct.Responded, at, new StepText { Public = text, IsHotline = isHotline, FromMemberId = MemberId });
    }

    public Result<ComplaintStep> Close(ComplaintMoment at, string? note)
    {
        if (Status != ComplaintStatus.Responded)
        {
            return ComplaintErrors.StatusOrder;
        }

        (Status, ClosedOn) = (ComplaintStatus.Closed, at.Today);
        return Step(ComplaintAct.Closed, at, new StepText { Note = note });
    }

    /// <summary>Closes it once the reporter's days to reply have passed; null while they run.</summary>
    public ComplaintStep? CloseByTime(ComplaintMoment at)
    {
        if (Status != ComplaintStatus.Responded || at.Today <= at.Days.After(FollowedUpOn!.Value, at.Rules.CloseWorkingDays))
        {
            return null;
        }

        (Status, ClosedOn) = (ComplaintStatus.Closed, at.Today);
        return Step(ComplaintAct.ClosedByTime, at);
    }

    public Result<ComplaintStep> Reject(ComplaintMoment at, RejectionReason reason, string? text, string? note)
    {
        if (Status is not (ComplaintStatus.Submitted or ComplaintStatus.Verified or ComplaintStatus.Forwarded))
        {
            return ComplaintErrors.StatusOrder;
        }

        Unpause(at);
        (Status, RejectionReason, ClosedOn) = (ComplaintStatus.Rejected, reason, at.Today);
        return Step(ComplaintAct.Rejected, at, new StepText { Public = text, Note = note, RejectionReason = reason });
    }

    /// <summary>
    /// The reporter writes. After a follow-up that reopens the complaint, as long as the days to reply run; while the
    /// clock waits for the reporter it lets it run again.
    /// </summary>
    public Result<ComplaintStep> Reply(ComplaintMoment at, string text, bool onlyReopen)
    {
        if (Status is ComplaintStatus.Responded or ComplaintStatus.Closed)
        {
            return at.Today > at.Days.After(FollowedUpOn!.Value, at.Rules.ReopenWorkingDays) ? ComplaintErrors.ReplyTooLate : Reopen(at, text);
        }

        if (onlyReopen || Status == ComplaintStatus.Rejected)
        {
            return ComplaintErrors.StatusOrder;
        }

        if (PauseReason == Complaints.PauseReason.WaitingForReporter)
        {
            Unpause(at);
        }

        return Step(ComplaintAct.Replied, at, new StepText { Public = text });
    }

    public Result<ComplaintStep> Pause(ComplaintMoment at, PauseReason reason, string note)
    {
        if (Status is not (ComplaintStatus.Verified or ComplaintStatus.Forwarded or ComplaintStatus.InProgress or ComplaintStatus.Reopened))
        {
            return ComplaintErrors.StatusOrder;
        }

        if (PausedOn is not null)
        {
            return ComplaintErrors.AlreadyPaused;
        }

        (PausedOn, PauseReason) = (at.Today, reason);
        return Step(ComplaintAct.Paused, at, new StepText { Note = note, PauseReason = reason });
    }

    public Result<ComplaintStep> Resume(ComplaintMoment at, string? note)
    {
        if (PausedOn is null)
        {
            return ComplaintErrors.NotPaused;
        }

        var reason = PauseReason;
        Unpause(at);
        return Step(ComplaintAct.Resumed, at, new StepText { Note = note, PauseReason = reason });
    }

    public Result<ComplaintStep> Reclassify(ComplaintMoment at, ComplaintClass newClass, bool isIllegalLevy, int limitWorkingDays, string? note)
    {
        Reclass(at, newClass, isIllegalLevy, limitWorkingDays);
        return Step(ComplaintAct.Reclassified, at, new StepText { Note = note });
    }

    /// <summary>It repeats another: from now on it follows that one.</summary>
    public Result<ComplaintStep> LinkTo(ComplaintMoment at, Guid originalId, string? note)
    {
        if (!IsOpen)
        {
            return ComplaintErrors.StatusOrder;
        }

        DuplicateOfId = originalId;
        VerifiedOn ??= at.Today;
        Status = Status == ComplaintStatus.Submitted ? ComplaintStatus.Verified : Status;
        return Step(ComplaintAct.LinkedAsDuplicate, at, new StepText { Note = note, SubjectId = originalId });
    }

    /// <summary>It follows nothing any more: one of the two has become the inspectorate's alone, and the other has not.</summary>
    public void PartFromOriginal() => DuplicateOfId = null;

    public ComplaintStep SetLaporReference(ComplaintMoment at, string? reference)
    {
        LaporReference = reference;
        return Step(ComplaintAct.LaporReferenceSet, at);
    }

    /// <summary>What was written is overwritten; the step tells who did it and why, not what it was.</summary>
    public ComplaintStep Redact(ComplaintMoment at, string? subject, string? description, string? place, string reason)
    {
        (Subject, Description, Place) = (subject ?? Subject, description ?? Description, place ?? Place);
        return Step(ComplaintAct.Redacted, at, new StepText { Note = reason });
    }

    /// <summary>Brings it up some days before its limit, once; null when it is not the time.</summary>
    public ComplaintStep? Escalate(ComplaintMoment at)
    {
        if (!IsOpen || RespondedOn is not null || PausedOn is not null || EscalatedOn is not null
            || at.Days.After(at.Today, at.Rules.EscalateWorkingDays) < DueOn)
        {
            return null;
        }

        EscalatedOn = at.Today;
        return Step(ComplaintAct.Escalated, at);
    }

    /// <summary>Notes, once, that the limit has passed.</summary>
    public ComplaintStep? FindOverdue(ComplaintMoment at)
    {
        if (OverdueOn is not null || !IsOverdue(at.Today))
        {
            return null;
        }

        OverdueOn = at.Today;
        return Step(ComplaintAct.Overdue, at);
    }

    /// <summary>Days off have changed: limits that still run are counted again. Null when none has moved.</summary>
    public ComplaintStep? Recount(ComplaintMoment at)
    {
        if (!IsOpen || RespondedOn is not null)
        {
            return null;
        }

        var before = (DueOn, VerifyDueOn, FollowUpDueOn);
        DueOn = at.Days.After(ReceivedOn, LimitWorkingDays + PausedWorkingDays);
        VerifyDueOn = Status == ComplaintStatus.Submitted ? at.Days.After(ReceivedOn, at.Rules.VerifyWorkingDays) : VerifyDueOn;

        // What it stood still before it was forwarded is not part of this clock, and is not kept apart.
        FollowUpDueOn = FollowUpDueOn is not null && ForwardedOn is { } forwarded && PausedWorkingDays == 0
            ? at.Days.After(forwarded, at.Rules.FirstFollowUpWorkingDays)
            : FollowUpDueOn;
        if (before == (DueOn, VerifyDueOn, FollowUpDueOn))
        {
            return null;
        }

        if (DueOn != before.DueOn && DueOn >= at.Today)
        {
            (EscalatedOn, OverdueOn) = (null, null);
        }

        return Step(ComplaintAct.Recounted, at);
    }

    private ComplaintStep Reopen(ComplaintMoment at, string text)
    {
        (Status, ClosedOn) = (ComplaintStatus.Reopened, null);
        FollowUpDueOn = at.Days.After(at.Today, at.Rules.FirstFollowUpWorkingDays);
        return Step(ComplaintAct.Reopened, at, new StepText { Public = text });
    }

    private void Reclass(ComplaintMoment at, ComplaintClass newClass, bool isIllegalLevy, int limitWorkingDays)
    {
        (Class, IsIllegalLevy) = (newClass, isIllegalLevy);
        if (RespondedOn is not null || !IsOpen)
        {
            // Its clock has stopped: it was held to the limit it had then.
            return;
        }

        var before = DueOn;
        LimitWorkingDays = limitWorkingDays;
        DueOn = at.Days.After(ReceivedOn, LimitWorkingDays + PausedWorkingDays);
        if (DueOn != before && DueOn >= at.Today)
        {
            // What was noted of the old limit says nothing of the new one.
            (EscalatedOn, OverdueOn) = (null, null);
        }
    }

    /// <summary>Lets the clock run again: what it stood still is added to what has not been met yet.</summary>
    private void Unpause(ComplaintMoment at)
    {
        if (PausedOn is not { } since)
        {
            return;
        }

        var stood = at.Days.Since(since, at.Today);
        PausedWorkingDays += stood;
        DueOn = RespondedOn is null ? at.Days.After(ReceivedOn, LimitWorkingDays + PausedWorkingDays) : DueOn;
        FollowUpDueOn = FollowUpDueOn is { } followUp ? at.Days.After(followUp, stood) : null;
        (PausedOn, PauseReason) = (null, null);
    }
}
