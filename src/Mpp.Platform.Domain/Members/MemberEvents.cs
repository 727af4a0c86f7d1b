using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Members;

public static class MemberEvents
{
    public static readonly EventType BecameActive = new(
        "members.member-became-active", "A member's tickets show that it really serves.", typeof(MemberActivityFacts));

    public static readonly EventType BecameDormant = new(
        "members.member-became-dormant", "A member that had joined is found not to serve.", typeof(MemberActivityFacts));
}

/// <summary>What the status was computed from.</summary>
/// <param name="Rule">Edition of the activity rule.</param>
/// <param name="ScheduledDays">Days it had promised to be there.</param>
/// <param name="PresentDays">Those on which it served somebody.</param>
/// <param name="Served">Tickets completed.</param>
public sealed record MemberActivityFacts(string Rule, int ScheduledDays, int PresentDays, int Served);
