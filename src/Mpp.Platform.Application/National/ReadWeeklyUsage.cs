using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.National;

/// <summary>What a row of the weekly usage stands for.</summary>
public enum UsageGroup
{
    Tenant,
    Province,
    Nation,
}

/// <summary>Weekly usage from the weekly facts alone: its cost does not depend on the number of tickets.</summary>
public sealed record ReadWeeklyUsage(IsoWeek From, IsoWeek To, UsageGroup GroupBy, string? Tenant, string? Province)
    : IUseCase<WeeklyUsageReport>;

internal sealed class ReadWeeklyUsageValidator : AbstractValidator<ReadWeeklyUsage>
{
    private const int MaxDays = 7 * 160;

    public ReadWeeklyUsageValidator() => RuleFor(request => request.To)
        .Must((request, to) => to >= request.From && to.Monday.DayNumber - request.From.Monday.DayNumber < MaxDays)
        .WithMessage("'to' is not before 'from', and at most 160 weeks are read at once");
}

internal sealed class ReadWeeklyUsageHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadWeeklyUsage, WeeklyUsageReport>
{
    public async Task<Result<WeeklyUsageReport>> Handle(ReadWeeklyUsage request, CancellationToken cancellationToken)
    {
        if (user.OnlyProvince is { } own && request.Province is { } asked && asked != own)
        {
            return NationalErrors.OtherProvince;
        }

        var malls = await Malls(request, cancellationToken);
        if (request.Tenant is not null && malls.Count == 0)
        {
            return TenantErrors.NotFound;
        }

        var first = request.From.Plus(-Diagnoses.BaselineWeeks);
        var codes = malls.Select(mall => mall.Code).ToList();
        var facts = db.AcrossTenants<WeeklyUsage>().AsNoTracking().Where(row => row.Week >= first.Key && row.Week <= request.To.Key);
        facts = request.Tenant is null && request.Province is null && user.OnlyProvince is null
            ? facts
            : facts.Where(row => codes.Contains(row.TenantId));
        var rows = await facts.ToListAsync(cancellationToken);
        var calendar = new WorkingDays((await db.Holidays.AsNoTracking().Select(holiday => holiday.Date).ToListAsync(cancellationToken)).ToHashSet());
        var series = new UsageSeries(calendar, clock.Now(), rows.ToDictionary(row => (row.TenantId, row.Week)));

        var groups = await Groups(request.GroupBy, malls, cancellationToken);
        var weeks = IsoWeek.Range(first, request.To).ToList();
        var items = groups
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => series.Items(group, weeks, request.From, asked: request.Tenant is not null))
            .Select(item => user.SeesSmallCounts ? item : item.Suppress())
            .ToList();
        return new WeeklyUsageReport(items, rows.Count == 0 ? null : rows.Min(row => row.ComputedAt));
    }

    private async Task<List<MallOfReport>> Malls(ReadWeeklyUsage request, CancellationToken ct)
    {
        var tenants = db.Tenants.AsNoTracking();
        tenants = request.Tenant is { } code ? tenants.Where(tenant => tenant.Code == code) : tenants;
        tenants = request.Province is { } province ? tenants.Where(tenant => tenant.ProvinceCode == province) : tenants;
        tenants = user.OnlyProvince is { } own ? tenants.Where(tenant => tenant.ProvinceCode == own) : tenants;
        return await tenants
            .Select(tenant => new MallOfReport(tenant.Code, tenant.Name, tenant.ProvinceCode, tenant.TimeZone, tenant.SoftOpenedOn))
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<GroupOfMalls>> Groups(UsageGroup groupBy, List<MallOfReport> malls, CancellationToken ct)
    {
        switch (groupBy)
        {
            case UsageGroup.Tenant:
                return [.. malls.Select(mall => new GroupOfMalls(mall.Code, mall.Name, [mall]))];
            case UsageGroup.Nation:
                return [new GroupOfMalls("ID", "Indonesia", malls)];
            default:
                var names = await db.Regions.AsNoTracking().Where(region => region.Kind == RegionKind.Province)
                    .ToDictionaryAsync(region => region.Code, region => region.Name, StringComparer.Ordinal, ct);
                return [.. malls.GroupBy(mall => mall.ProvinceCode, StringComparer.Ordinal)
                    .Select(group => new GroupOfMalls(group.Key, names[group.Key], [.. group]))];
        }
    }
}

/// <summary>Refusals of national reads.</summary>
public static class NationalErrors
{
    public static readonly Error OtherProvince = new(ErrorKind.Forbidden, "national.other-province",
        "Analis provinsi hanya dapat membaca provinsinya sendiri.", "A province analyst reads its own province alone.");
}
