using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Common;

/// <summary>The tenant of the request or of the piece of work. A plain scoped object: set once, by who starts the scope.</summary>
public sealed class TenantContext
{
    private TenantInfo? _tenant;

    /// <summary>Region code, or null outside a tenant.</summary>
    public string? Id => _tenant?.Code;

    /// <exception cref="InvalidOperationException">Outside a tenant.</exception>
    public TenantInfo Tenant => _tenant ?? throw new InvalidOperationException("There is no tenant in this scope.");

    /// <summary>Enters a tenant; a scope never changes from one tenant to another.</summary>
    public void Enter(TenantInfo tenant)
    {
        if (_tenant is not null && _tenant.Code != tenant.Code)
        {
            throw new InvalidOperationException($"The scope belongs to {_tenant.Code} and cannot enter {tenant.Code}.");
        }

        _tenant = tenant;
    }
}

/// <summary>What every request needs to know of its tenant.</summary>
public sealed record TenantInfo(
    string Code, string TimeZone, TenantStatus Status, int PriorityRatio, DateOnly? SoftOpenedOn,
    ContinuityState Continuity = ContinuityState.Open, DateOnly? ContinuityFrom = null, DateOnly? ContinuityUntil = null)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Opening hours by weekday.</summary>
    public IReadOnlyList<DayHours> Hours { get; init; } = WeekHours.Usual;

    /// <summary>A closed mall gives no numbers, one that is online alone gives none in its hall; outreach goes on.</summary>
    public bool TakesNumbersOn(DateOnly date, Channel channel) =>
        Continuity is not (ContinuityState.Closed or ContinuityState.DigitalOnly) || ContinuityFrom > date || ContinuityUntil < date
        || channel == Channel.Outreach || (Continuity == ContinuityState.DigitalOnly && channel == Channel.Online);

    /// <summary>The mall's local date at an instant; tickets are numbered by it.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The mall's local time of day at an instant.</summary>
    public TimeOnly TimeAt(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The instant at which it is this time of this local date.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time) => new(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), _zone), TimeSpan.Zero);

    /// <summary>The midnight that ends a local date.</summary>
    public DateTimeOffset EndOf(DateOnly date) => InstantOf(date.AddDays(1), TimeOnly.MinValue);
}

/// <summary>Finds tenants without a query per request; forgets one when it changes, here or on another node.</summary>
public interface ITenantDirectory
{
    ValueTask<TenantInfo?> Find(string code, CancellationToken ct);

    void Forget(string code);
}
