using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>Are we ready to open: how far, what blocks, what cannot make the date, and what has slipped.</summary>
/// <param name="Launch">The next launch that has not been held when absent.</param>
public sealed record ReadReadinessReport(LaunchKind? Launch) : IUseCase<ReadinessReport>;

internal sealed class ReadReadinessReportHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadReadinessReport, ReadinessReport>
{
    private const int PaceDays = 28;

    public async Task<Result<ReadinessReport>> Handle(ReadReadinessReport request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var (mall, today) = (tenant.Tenant, tenant.Tenant.DateAt(now));
        var dates = await db.Tenants.AsNoTracking().SingleAsync(row => row.Code == mall.Code, cancellationToken);
        var launch = request.Launch ?? (dates.SoftOpenedOn is null ? LaunchKind.SoftOpening : LaunchKind.Inauguration);
        var opening = launch switch
        {
            LaunchKind.SoftOpening => dates.SoftOpenedOn ?? dates.SoftOpeningPlannedOn,
            LaunchKind.Inauguration => dates.InauguratedOn ?? dates.InaugurationPlannedOn,
            _ => null,
        };
        var gates = await db.Gates.AsNoTracking().OwnedBy(user).Where(gate => gate.Launch == launch).ToListAsync(cancellationToken);
        var names = await db.Members.AsNoTracking().Where(member => user.OnlyMember == null || member.Id == user.OnlyMember)
            .ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
        var slips = await db.PlanSlips.AsNoTracking().OrderBy(slip => slip.Id).ToListAsync(cancellationToken);
        var titles = gates.ToDictionary(gate => gate.Id, gate => gate.Title);
        return new ReadinessReport
        {
            Launch = launch,
            Percent = ReadinessShare.Of(gates),
            Gates = Count(gates),
            Blocking = [.. gates.Where(gate => !gate.IsPassed).OrderBy(gate => gate.DueOn ?? DateOnly.MaxValue).ThenBy(gate => gate.Id)
                .Select(gate => Line(gate, names, today, opening))],
            AtRisk = [.. gates.Where(gate => gate.Warn(today, opening) is not null).OrderBy(gate => gate.DueOn ?? DateOnly.MaxValue).ThenBy(gate => gate.Id)
                .Select(gate => Line(gate, names, today, opening))],
            Pace = Pace(gates, today, opening),
            ByKind = [.. gates.GroupBy(gate => gate.Kind).OrderBy(kind => kind.Key)
                .Select(kind => new KindReadiness(kind.Key, ReadinessShare.Of([.. kind]), Count([.. kind])))],
            ByMember = [.. gates.Where(gate => gate.MemberId is not null).GroupBy(gate => gate.MemberId!.Value)
                .Select(member => new MemberReadiness(member.Key, names.GetValueOrDefault(member.Key, ""), ReadinessShare.Of([.. member]), Count([.. member])))
                .OrderBy(member => member.Percent).ThenBy(member => member.Name, StringComparer.Ordinal)],
            SoftOpening = new Opening(dates.SoftOpeningPlannedOn, dates.SoftOpenedOn),
            Inauguration = new Opening(dates.InaugurationPlannedOn, dates.InauguratedOn),
            Slips = [.. slips.Where(slip => slip.GateId is null || titles.ContainsKey(slip.GateId.Value)).Select(slip => new Slip(
                slip.Plan, slip.GateId, slip.GateId is { } id ? titles[id] : null, slip.From, slip.To, slip.Reason, slip.RecordedAt))],
            Today = today,
            AsOf = now,
        };
    }

    private static GateCount Count(IReadOnlyList<Gate> gates) => new(
        gates.Count, gates.Count(gate => gate.State == GateState.Done), gates.Count(gate => gate.State == GateState.Waived),
        gates.Count(gate => gate.State == GateState.Blocked));

    private static GateLine Line(Gate gate, Dictionary<Guid, string> names, DateOnly today, DateOnly? opening) => new(
        gate.Id, gate.Kind, gate.Title, gate.MemberId, gate.MemberId is { } member ? names.GetValueOrDefault(member) : null,
        gate.Owner, gate.State, gate.Reason, gate.DueOn, gate.IsOverdue(today), gate.Warn(today, opening));

    /// <summary>Gates passed in the last four weeks, carried on: when would the rest be passed?</summary>
    private static ReadinessPace Pace(List<Gate> gates, DateOnly today, DateOnly? opening)
    {
        var since = today.AddDays(-PaceDays);
        var passed = gates.Count(gate => gate.IsPassed && gate.DoneOn > since);
        var remaining = gates.Count(gate => !gate.IsPassed);
        if (gates.Count == 0)
        {
            // Nothing to pass is not everything passed.
            return new ReadinessPace(0, 0, null, null);
        }

        var projected = remaining == 0 ? today
            : passed == 0 ? (DateOnly?)null
            : today.AddDays((int)Math.Ceiling(remaining * PaceDays / (decimal)passed));
        return new ReadinessPace(passed, remaining, projected, opening is null ? null : remaining == 0 || projected <= opening);
    }
}
