using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>A regency's mall. Planned and actual dates are kept apart: they slip.</summary>
public sealed class Tenant : IPlatformWide, IVersioned
{
    public const int MallNameLength = 150;
    public const int SourceLength = 200;
    public const int AddressLength = 200;
    public const int DefaultPriorityRatio = 2;
    public const int MaxPriorityRatio = 10;

    private Tenant() { }

    public string Code { get; private init; } = "";

    /// <summary>Name of the region, such as <c>Kabupaten Lamongan</c>.</summary>
    public string Name { get; private init; } = "";

    public string MallName { get; private set; } = "";

    public string? Address { get; private set; }

    public string ProvinceCode { get; private init; } = "";

    /// <summary>IANA name; "today" and weeks of this mall are in it.</summary>
    public string TimeZone { get; private init; } = "";

    public TenantStatus Status { get; private set; }

    /// <summary>Where <see cref="Activate"/> goes back to.</summary>
    public TenantStatus? StatusBeforeSuspension { get; private set; }

    /// <summary>When it did not serve after it had opened, in order; what is asked of the past is answered by it.</summary>
    public IReadOnlyList<ServiceBreak> Breaks { get; private set; } = [];

    public DateOnly? SoftOpeningPlannedOn { get; private set; }

    public DateOnly? SoftOpenedOn { get; private set; }

    public DateOnly? InaugurationPlannedOn { get; private set; }

    public DateOnly? InauguratedOn { get; private set; }

    /// <summary>National sequence number as a source claims it; sources differ, so it is never computed.</summary>
    public int? InaugurationOrdinal { get; private set; }

    public string? InaugurationSource { get; private set; }

    /// <summary>Priority calls in a row, at most, while a regular visitor waits.</summary>
    public int PriorityRatio { get; private set; } = DefaultPriorityRatio;

    /// <summary>Opening hours by weekday; empty is <see cref="WeekHours.Usual"/>.</summary>
    public IReadOnlyList<DayHours> Hours { get; private set; } = [];

    /// <summary>How it serves by the last public notice.</summary>
    public ContinuityState Continuity { get; private set; }

    public DateOnly? ContinuityFrom { get; private set; }

    public DateOnly? ContinuityUntil { get; private set; }

    public int Version { get; private set; } = 1;

    public static Result<Tenant> Provision(Region region, string timeZone, string mallName)
    {
        if (!region.MayBeTenant)
        {
            return TenantErrors.RegionNotAutonomous;
        }

        return new Tenant
        {
            Code = region.Code,
            Name = region.Name,
            ProvinceCode = region.ProvinceCode,
            TimeZone = timeZone,
            MallName = mallName,
        };
    }

    public void RaiseVersion() => Version++;

    /// <summary>Dates of its openings, planned and real.</summary>
    public TenantDates Dates => new(SoftOpeningPlannedOn, SoftOpenedOn, InaugurationPlannedOn, InauguratedOn, InaugurationOrdinal, InaugurationSource);

    public void Describe(string mallName, string? address, int priorityRatio) => (MallName, Address, PriorityRatio) = (mallName, address, priorityRatio);

    public void Open(IEnumerable<DayHours> hours) => Hours = [.. hours.OrderBy(day => day.Day)];

    /// <summary>Serves otherwise for a time; the last notice takes the place of the one before.</summary>
    public void Continue(ContinuityState state, DateOnly from, DateOnly? until) =>
        (Continuity, ContinuityFrom, ContinuityUntil) = (state, from, until);

    public Result<Done> Date(TenantDates dates, DateOnly today)
    {
        if (dates.SoftOpenedOn > today || dates.InauguratedOn > today)
        {
            return TenantErrors.DateInFuture;
        }

        // A date that a mall's status rests on may be corrected, but not be taken away.
        if ((Status == TenantStatus.SoftOpened && dates.SoftOpenedOn is null) || (Status == TenantStatus.Inaugurated && dates.InauguratedOn is null))
        {
            return TenantErrors.DateMissing;
        }

        (SoftOpeningPlannedOn, SoftOpenedOn) = (dates.SoftOpeningPlannedOn, dates.SoftOpenedOn);
        (InaugurationPlannedOn, InauguratedOn) = (dates.InaugurationPlannedOn, dates.InauguratedOn);
        (InaugurationOrdinal, InaugurationSource) = (dates.Ordinal, dates.Source);
        return Done.Value;
    }

    /// <summary>Moves forward through the life of a mall; steps may be skipped, none is gone back on.</summary>
    /// <param name="today">By the mall's own date.</param>
    public Result<Done> MoveTo(TenantStatus status, DateOnly today)
    {
        if (Status == TenantStatus.Closed)
        {
            return TenantErrors.Closed;
        }

        if (status == TenantStatus.Suspended || Status == TenantStatus.Suspended || status < Status)
        {
            return TenantErrors.StatusOrder;
        }

        if ((status == TenantStatus.SoftOpened && SoftOpenedOn is null)
            || (status == TenantStatus.Inaugurated && InauguratedOn is null))
        {
            return TenantErrors.DateMissing;
        }

        Status = status;
        Breaks = status == TenantStatus.Closed ? [.. Breaks, new ServiceBreak(today, null)] : Breaks;
        return Done.Value;
    }

    /// <param name="today">By the mall's own date; the first day on which it does not serve.</param>
    public Result<Done> Suspend(DateOnly today)
    {
        switch (Status)
        {
            case TenantStatus.Suspended: return TenantErrors.AlreadySuspended;
            case TenantStatus.Closed: return TenantErrors.Closed;
            default:
                StatusBeforeSuspension = Status;
                Status = TenantStatus.Suspended;
                Breaks = [.. Breaks, new ServiceBreak(today, null)];
                return Done.Value;
        }
    }

    /// <param name="today">By the mall's own date; the first day on which it serves again.</param>
    public Result<Done> Activate(DateOnly today)
    {
        if (Status != TenantStatus.Suspended)
        {
            return TenantErrors.NotSuspended;
        }

        Status = StatusBeforeSuspension ?? TenantStatus.Proposed;
        StatusBeforeSuspension = null;

        // Suspended and taken up again on one day: it served on every day.
        Breaks = [.. Breaks.SkipLast(1), .. Breaks.TakeLast(1).Select(pause => pause with { Until = today.AddDays(-1) }).Where(pause => pause.Until >= pause.From)];
        return Done.Value;
    }
}

/// <summary>Dates of a mall's openings; null is not known.</summary>
public sealed record TenantDates(
    DateOnly? SoftOpeningPlannedOn,
    DateOnly? SoftOpenedOn,
    DateOnly? InaugurationPlannedOn,
    DateOnly? InauguratedOn,
    int? Ordinal,
    string? Source);
