using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.Members;

/// <summary>Joined against active over a period of local dates, with the evidence of each member.</summary>
/// <param name="From">First date; the rule's look-back before <paramref name="To"/> when absent.</param>
/// <param name="To">Last date; yesterday when absent, and never later.</param>
public sealed record ReadMemberActivity(DateOnly? From, DateOnly? To) : IUseCase<MemberActivityReport>
{
    public const int MaxDays = 1_100;
}

internal sealed class ReadMemberActivityValidator : AbstractValidator<ReadMemberActivity>
{
    public ReadMemberActivityValidator() => RuleFor(request => request.To)
        .Must((request, to) => to >= request.From && to.Value.DayNumber - request.From!.Value.DayNumber < ReadMemberActivity.MaxDays)
        .Saying($"tidak sebelum 'from', dan paling lama {ReadMemberActivity.MaxDays} hari setelahnya", $"not before 'from', and at most {ReadMemberActivity.MaxDays} days after it")
        .When(request => request.From is not null && request.To is not null);
}

internal sealed class ReadMemberActivityHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadMemberActivity, MemberActivityReport>
{
    public async Task<Result<MemberActivityReport>> Handle(ReadMemberActivity request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var yesterday = tenant.Tenant.DateAt(now).AddDays(-1);
        var to = request.To is { } asked && asked < yesterday ? asked : yesterday;
        var rule = ActivityRule.At(await db.ActivityRules.AsNoTracking().ToListAsync(cancellationToken), to);
        var from = request.From ?? to.AddDays(1 - (7 * rule.Weeks));
        if (to.DayNumber - from.DayNumber >= ReadMemberActivity.MaxDays)
        {
            return RequestErrors.Invalid("from", $"paling lama {ReadMemberActivity.MaxDays} hari sebelum 'to'", $"at most {ReadMemberActivity.MaxDays} days before 'to'");
        }

        var members = await db.Members.AsNoTracking().OrderBy(member => member.Name).ThenBy(member => member.Id).ToListAsync(cancellationToken);
        var evidence = await Over(members, rule, from, to, cancellationToken);
        var staffed = await StaffedDays(from, to, cancellationToken);
        var days = Math.Max(1, to.DayNumber - from.DayNumber + 1);
        var before = await Over(members, rule, from.AddDays(-days), from.AddDays(-1), cancellationToken);
        return new MemberActivityReport
        {
            From = from,
            To = to,
            Joined = evidence.Count,
            Active = evidence.Count(member => member.Evidence.IsActive),
            Previous = new ActivityCount(before.Count, before.Count(member => member.Evidence.IsActive)),
            Groups = [.. evidence.GroupBy(member => ActivityGroup.KeyOf(member.Member))
                .OrderBy(group => group.Key.ReportingGroup ?? group.Key.Kind.ToString(), StringComparer.Ordinal)
                .Select(group => ActivityGroup.Of(group.Key.ReportingGroup, [.. group.Select(member => (member.Member.Kind, member.Evidence.IsActive))]))],
            Trend = await Trend(from, to, cancellationToken),
            Members = [.. evidence.Where(member => user.OnlyMember is null || user.OnlyMember == member.Member.Id)
                .Select(member => MemberActivityItem.Of(member.Member, member.Evidence, staffed.TryGetValue(member.Member.Id, out var known) ? known : null))],
            Rule = new ActivityRuleText(rule.Edition, rule.EffectiveFrom, rule.Weeks, rule.Share, rule.Source),
            AsOf = now,
            Warnings = (await db.CalendarYears(cancellationToken)).Warnings(from, to),
        };
    }

    /// <summary>Evidence of those who belonged to the mall in the period.</summary>
    private async Task<List<(Member Member, MemberEvidence Evidence)>> Over(
        List<Member> members, ActivityRule rule, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var facts = await db.ActivityFacts(tenant.Tenant, from, to, ct);
        return [.. members.Where(member => member.BelongedBetween(from, to)).Select(member => (member, facts.Of(member, rule)))];
    }

    /// <summary>Days with an officer at a counter, for those who record it.</summary>
    private Task<Dictionary<Guid, int>> StaffedDays(DateOnly from, DateOnly to, CancellationToken ct) => db.CounterSessions.AsNoTracking()
        .Where(session => session.ServiceDate >= from && session.ServiceDate <= to)
        .Select(session => new { session.MemberId, session.ServiceDate }).Distinct()
        .GroupBy(day => day.MemberId).Select(member => new { member.Key, Days = member.Count() })
        .ToDictionaryAsync(member => member.Key, member => member.Days, ct);

    private async Task<List<ActivityWeek>> Trend(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var (first, last) = (IsoWeek.Of(from).Key, IsoWeek.Of(to).Key);
        var weeks = await db.WeeklyUsage.AsNoTracking()
            .Where(row => row.Week >= first && row.Week <= last)
            .OrderBy(row => row.Week)
            .Select(row => new { row.Week, row.Members, row.ActiveMembers })
            .ToListAsync(ct);
        return weeks.ConvertAll(row => new ActivityWeek(IsoWeek.FromKey(row.Week).ToString(), row.Members, row.ActiveMembers));
    }
}
