using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>Of complaints that the inspectorate alone may see nothing is ever announced.</summary>
public static class ComplaintEvents
{
    public static readonly EventType Received = new("complaints.complaint-received", "A complaint came in.", typeof(ComplaintFacts));

    public static readonly EventType Moved = new("complaints.complaint-moved", "A complaint reached another status or another member.", typeof(ComplaintFacts));

    public static readonly EventType Escalated = new("complaints.complaint-escalated", "A complaint without a follow-up comes near its limit.", typeof(ComplaintFacts));

    public static readonly EventType Overdue = new("complaints.complaint-overdue", "A complaint's limit passed without a follow-up.", typeof(ComplaintFacts));
}

/// <summary>What is said of a complaint; never a word of its text.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Status">Its status then.</param>
/// <param name="MemberId">The member it is with; null while it has not been verified.</param>
/// <param name="DueOn">Last local day for the follow-up.</param>
public sealed record ComplaintFacts(ComplaintClass Class, ComplaintStatus Status, Guid? MemberId, DateOnly DueOn);
