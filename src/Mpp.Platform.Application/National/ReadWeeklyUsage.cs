using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Application.Staffing;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Weekly usage from the weekly facts alone: its cost does not depend on the number of tickets.</summary>
public sealed record ReadWeeklyUsage(IsoWeek From, IsoWeek To, UsageGroup GroupBy, string? Tenant, string? Province)
    : IUseCase<WeeklyUsageReport>;

internal sealed class ReadWeeklyUsageValidator : AbstractValidator<ReadWeeklyUsage>
{
    private const int MaxDays = 7 * 160;

    public ReadWeeklyUsageValidator() => RuleFor(request => request.To)
        .Must((request, to) => to >= request.From && to.Monday.DayNumber - request.From.Monday.DayNumber < MaxDays)
        .Saying("'to' tidak sebelum 'from', dan paling banyak 160 minggu sekali baca", "'to' is not before 'from', and at most 160 weeks are read at once");
}

internal sealed class ReadWeeklyUsageHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock, IFigureClock figures)
    : IHandle<ReadWeeklyUsage, WeeklyUsageReport>
{
    public async Task<Result<WeeklyUsageReport>> Handle(ReadWeeklyUsage request, CancellationToken cancellationToken)
    {
        var found = await db.NationalMalls(user, request.Tenant, request.Province, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var malls = found.Value;
        var first = request.From.Plus(-Diagnoses.BaselineWeeks);
        var codes = malls.Select(mall => mall.Code).ToList();
        var facts = db.AcrossTenants<WeeklyUsage>().AsNoTracking().Where(row => row.Week >= first.Key && row.Week <= request.To.Key);
        var isNarrowed = request.Tenant is not null || request.Province is not null || user.OnlyProvince is not null;
        facts = isNarrowed ? facts.Where(row => codes.Contains(row.TenantId)) : facts;
        var countedUntil = await figures.CountedUntil(isNarrowed ? codes : null, cancellationToken);
        var rows = (await facts.ToFacts(request.GroupBy == UsageGroup.Tenant ? null : request.From.Key, cancellationToken)).ToDictionary(row => (row.TenantId, row.Week));
        var members = await db.MembersBefore(first, malls, rows, cancellationToken);
        var quality = db.AcrossTenants<WeeklyQuality>().AsNoTracking().Where(row => row.Week >= request.From.Key && row.Week <= request.To.Key);
        quality = isNarrowed ? quality.Where(row => codes.Contains(row.TenantId)) : quality;
        var qualities = (await quality.ToListAsync(cancellationToken)).ToDictionary(row => (row.TenantId, row.Week));
        var calendar = await db.NationalWorkingDays(first.Monday, request.To.Sunday, cancellationToken);
        var daysOff = await db.DaysOffOf(isNarrowed ? codes : null, first.Monday, request.To.Sunday, cancellationToken);
        var series = new UsageSeries(new MallWeeks(calendar, clock.Now(), rows, members, daysOff), hidesSmall: !user.SeesSmallCounts);

        var groups = await db.Groups(request.GroupBy, malls, cancellationToken);
        var weeks = IsoWeek.Range(first, request.To).ToList();
        var items = groups
            .SelectMany(group => series.Items(group, weeks, request.From, asked: request.Tenant is not null)
                .Select(item => item.With(group, qualities, hidesSmall: !user.SeesSmallCounts)))
            .Select(item => user.SeesSmallCounts ? item.ForStaff(user) : item)
            .ToList();
        return new WeeklyUsageReport(items, rows.Count == 0 ? null : countedUntil)
        {
            Warnings = (await db.CalendarYears(cancellationToken)).Warnings(request.From.Monday, request.To.Sunday),
        };
    }
}
