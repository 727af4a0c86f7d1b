using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Staffing;

public static class StaffingEvents
{
    public static readonly EventType CounterOpened = new(
        "staffing.counter-opened", "An officer took a counter; the subject is the counter.", typeof(CounterSessionFacts));

    public static readonly EventType CounterClosed = new(
        "staffing.counter-closed", "A counter is staffed no longer; the subject is the counter.", typeof(CounterSessionFacts));

    public static readonly EventType SecondmentEnded = new("staffing.secondment-ended", "A secondment ended before its time.");
}

/// <summary>Which presence; never who.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="MemberId">The member that is served.</param>
/// <param name="EndedBy">How it ended; null while it lasts.</param>
public sealed record CounterSessionFacts(Guid SessionId, Guid MemberId, SessionEnd? EndedBy);
