using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Staffing;

/// <summary>How a session came to its end.</summary>
public enum SessionEnd
{
    /// <summary>An officer closed it.</summary>
    Officer,

    /// <summary>It was left open and ended with the local day.</summary>
    DayEnd,
}

/// <summary>An officer's presence at a counter, for one member, within one local day.</summary>
public sealed class CounterSession : TenantEntity
{
    public const int SubjectLength = Subjects.Length;

    private CounterSession() { }

    public CounterSession(Guid counterId, Guid memberId, string subject, DateOnly serviceDate, DateTimeOffset openedAt)
    {
        CounterId = counterId;
        MemberId = memberId;
        Subject = subject;
        ServiceDate = serviceDate;
        OpenedAt = openedAt;
    }

    public Guid CounterId { get; private init; }

    /// <summary>The member that is served; a shared counter may serve another one in the next session.</summary>
    public Guid MemberId { get; private init; }

    /// <summary>Who is there, as the token names it.</summary>
    public string Subject { get; private init; } = "";

    public DateOnly ServiceDate { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public SessionEnd? EndedBy { get; private set; }

    public void Close(DateTimeOffset now) => (ClosedAt, EndedBy) = (now, SessionEnd.Officer);

    public void CloseAtDayEnd(DateTimeOffset dayEnd) => (ClosedAt, EndedBy) = (dayEnd, SessionEnd.DayEnd);

    /// <summary>Where it ends for counting: never beyond its own day, whether or not anybody closed it.</summary>
    public DateTimeOffset CountedUntil(DateTimeOffset now, DateTimeOffset dayEnd) => ClosedAt ?? (now < dayEnd ? now : dayEnd);
}
