using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Staffing;

/// <summary>How some days differ from the week that was promised.</summary>
public enum ScheduleChangeKind
{
    /// <summary>Not there, with the reason.</summary>
    Closed,

    /// <summary>There on a day that was not promised.</summary>
    Extra,

    /// <summary>There at other hours, such as in Ramadan.</summary>
    OtherHours,
}

/// <summary>Dates on which a member, or the whole mall, keeps other days or hours than its week says. Where several speak of a day the last one holds.</summary>
public sealed class ScheduleChange : TenantEntity, IAudited
{
    public const int ReasonLength = 300;
    public const int MaxDays = 366;

    private ScheduleChange() { }

    public static string EventName => "staffing.schedule-change";

    /// <summary>Null speaks of the whole mall.</summary>
    public Guid? MemberId { get; private init; }

    public ScheduleChangeKind Kind { get; private init; }

    public DateOnly FirstOn { get; private init; }

    public DateOnly LastOn { get; private init; }

    public TimeOnly? From { get; private init; }

    public TimeOnly? Until { get; private init; }

    /// <summary>What citizens read.</summary>
    public string Reason { get; private init; } = "";

    public static Result<ScheduleChange> Of(
        Guid? memberId, ScheduleChangeKind kind, DateOnly firstOn, DateOnly lastOn, TimeOnly? from, TimeOnly? until, string reason)
    {
        if (lastOn < firstOn || lastOn.DayNumber - firstOn.DayNumber >= MaxDays)
        {
            return StaffingErrors.DateOrder;
        }

        var hasHours = from is not null && until is not null;
        if (from >= until || (from is null) != (until is null) || (kind == ScheduleChangeKind.OtherHours && !hasHours) || (kind == ScheduleChangeKind.Closed && hasHours))
        {
            return StaffingErrors.HoursWrong;
        }

        return new ScheduleChange { MemberId = memberId, Kind = kind, FirstOn = firstOn, LastOn = lastOn, From = from, Until = until, Reason = reason };
    }

    public bool Covers(DateOnly date) => FirstOn <= date && date <= LastOn;
}
