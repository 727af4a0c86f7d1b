using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Members;

/// <summary>Joined is not active: what the regent of Lamongan was told, asked of the platform.</summary>
public sealed class ActivityTests
{
    /// <summary>Monday noon in Jakarta; the four weeks before hold twenty working days.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task Who_joined_but_is_not_active(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall("35");
        var today = Today(mall);
        var (active, all) = (new List<Guid>(), 0);
        foreach (var (group, kind, count, serving) in new[]
        {
            ("perangkat daerah", "regional-agency", 19, 7), ("lembaga sektoral", "vertical-agency", 8, 3),
            ("BUMN", "state-owned-enterprise", 6, 1), ("perbankan", "bank", 2, 1), ("BUMD", "region-owned-enterprise", 1, 0),
        })
        {
            for (var i = 0; i < count; i++, all++)
            {
                var member = (await (await mall.Admin.Post($"{mall.Path}/members", new { name = $"{group} {i + 1}", kind, reportingGroup = group, status = "onboarding" })).Is(201)).Id();
                await Joined(app, mall, member, today.AddDays(-400));
                if (i < serving)
                {
                    active.Add(member);
                }
            }
        }

        await Serve(app, mall, active, Enumerable.Range(1, 28).Select(back => today.AddDays(-back)));
        await app.WithinTenant(mall, rounds => rounds.DoDue(CancellationToken.None));

        var report = await mall.Admin.Get($"{mall.Path}/members/activity");
        Assert.Equal((36, 12), (report.Number("joined"), report.Number("active")));
        var idle = report["members"]!.AsArray().Where(member => !member!["isActive"]!.GetValue<bool>()).ToList();
        Assert.Equal(24, idle.Count);
        Assert.All(idle, member =>
        {
            Assert.Equal("never-served", member!.Text("reason"));
            Assert.Equal("dormant", member!.Text("status"));
            Assert.Null(member!["lastServedOn"]);
            Assert.True(member!.Number("scheduledDays") > 15);
        });
        Assert.Equal("19/7 8/3 6/1 2/1 1/0", string.Join(' ', report["groups"]!.AsArray()
            .OrderByDescending(group => group!.Number("joined")).Select(group => $"{group!.Number("joined")}/{group!.Number("active")}")));
        Assert.Equal(12, (await mall.Admin.Get($"{mall.Path}/members?status=active&limit=100")).Items().Count);

        // A member's officer sees its own line alone, and the totals.
        var own = await mall.As(Roles.MemberOfficer, active[0]).Get($"{mall.Path}/members/activity");
        Assert.Equal(active[0].ToString(), Assert.Single(own["members"]!.AsArray())!.Text("memberId"));
        Assert.Equal(36, own.Number("joined"));

        // Nobody may say otherwise by hand.
        await (await mall.Admin.Patch($"{mall.Path}/members/{idle[0]!.Text("memberId")}", new { status = "active" }, "*"))
            .IsProblem(422, "member.status-computed");
    }

    [SkippableTheory, Databases]
    public async Task GroupOfSeveralKinds_NamesNoneOfThemAsItsOwn(string provider)
    {
        var app = await PlatformApp.On(provider);
        var mall = await app.NewMall("35");
        foreach (var (name, kind, group) in new[]
        {
            ("BPJS Kesehatan", "social-security-body", "instansi vertikal"), ("Kejaksaan Negeri", "vertical-agency", "instansi vertikal"),
            ("PLN", "state-owned-enterprise", "instansi vertikal"), ("Pos", "state-owned-enterprise", "BUMN"),
            ("Bank Jatim", "bank", (string?)null), ("Samsat", "regional-agency", "Bank"),
        })
        {
            var member = (await (await mall.Admin.Post($"{mall.Path}/members", new { name, kind, reportingGroup = group, status = "onboarding" })).Is(201)).Id();
            await Joined(app, mall, member, Today(mall).AddDays(-400));
        }

        // A group that is called like a legal kind is still a group of its own.
        var groups = (await mall.Admin.Get($"{mall.Path}/members/activity"))["groups"]!.AsArray();
        Assert.Equal(
            "-/bank/1 BUMN/state-owned-enterprise/1 Bank/regional-agency/1 instansi vertikal/-/3",
            string.Join(' ', groups.Select(group => $"{group!["reportingGroup"] ?? "-"}/{group["kind"] ?? "-"}/{group.Number("joined")}").Order(StringComparer.Ordinal)));
        var mixed = groups.Single(group => group!.Text("reportingGroup") == "instansi vertikal")!;
        Assert.Equal(
            "social-security-body/1 state-owned-enterprise/1 vertical-agency/1",
            string.Join(' ', mixed["kinds"]!.AsArray().Select(kind => $"{kind!.Text("kind")}/{kind!.Number("joined")}").Order(StringComparer.Ordinal)));
    }

    [SkippableTheory, Databases]
    public async Task Schedule_HolidayAndHalf_DecideByTheRule(string provider)
    {
        var clock = new FakeClock(Monday);
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("35");
        var (half, less, thursdays, newcomer) = (await mall.AddMember("Separuh"), await mall.AddMember("Kurang"), await mall.AddMember("Kamis"), await mall.AddMember("Baru"));
        await (await mall.Admin.Patch($"{mall.Path}/members/{thursdays}", new { scheduledDays = new[] { "thursday" } }, "*")).Is(200);
        foreach (var member in new[] { half, less, thursdays })
        {
            await Joined(app, mall, member, new DateOnly(2026, 1, 1));
        }

        await Joined(app, mall, newcomer, new DateOnly(2026, 11, 19));
        var workdays = Enumerable.Range(0, 28).Select(day => new DateOnly(2026, 10, 26).AddDays(day))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        await Serve(app, mall, [half], workdays.Take(10));
        await Serve(app, mall, [less], workdays.Skip(10).Take(9));
        await Serve(app, mall, [thursdays], workdays.Where(day => day.DayOfWeek == DayOfWeek.Thursday).Skip(2));
        await app.WithinTenant(mall, rounds => rounds.DoDue(CancellationToken.None));

        Assert.Equal(("active", 20, 10), await Line(mall, half));
        Assert.Equal(("dormant", 20, 9), await Line(mall, less));
        Assert.Equal(("active", 4, 2), await Line(mall, thursdays));
        Assert.Equal(("onboarding", 2, 0), await Line(mall, newcomer));

        // A day passes and nothing else: the tenth day has left the look-back.
        clock.Now = Monday.AddDays(1);
        Assert.Equal(1, await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None));
        Assert.Equal(("dormant", 20, 9), await Line(mall, half));
        Assert.Equal(0, await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None));
        var found = await mall.Admin.Get($"{mall.Path}/members/{half}");
        Assert.Equal(("2021.1", "2026-11-24T05:00:00.000Z"), (found.Text("statusRule"), found.Text("statusComputedAt")));

        // A day on which the whole mall was closed is nobody's scheduled day.
        await (await mall.Admin.Post($"{mall.Path}/schedule-changes", new { kind = "closed", firstOn = "2026-11-20", reason = "Listrik padam" })).Is(201);
        Assert.Equal(("dormant", 19, 9), await Line(mall, half));
    }

    [SkippableTheory, Databases]
    public async Task YesterdaysLastTickets_CountedAfterTheRound_AreFoundAgain(string provider)
    {
        var clock = new FakeClock(Monday);
        await using var app = await PlatformApp.Start(provider, clock);
        var mall = await app.NewMall("35");
        var (member, service, counter) = await mall.OpenQueue();
        await mall.Serve(service, counter);
        var daily = app.Services.GetRequiredService<DailyWorker>();
        clock.Now = Monday.AddHours(12).AddSeconds(1);
        Assert.Equal(1, await daily.Round(CancellationToken.None));
        Assert.Equal("onboarding", (await mall.Admin.Get($"{mall.Path}/members/{member}")).Text("status"));

        await app.Rollup();
        Assert.Equal(1, await daily.Round(CancellationToken.None));
        Assert.Equal("active", (await mall.Admin.Get($"{mall.Path}/members/{member}")).Text("status"));
        Assert.Equal(0, await daily.Round(CancellationToken.None));
    }

    [SkippableTheory, Databases]
    public async Task TwoNodesAtOnce_ChangeAMemberOnce(string provider)
    {
        var clock = new FakeClock(Monday);
        await using var app = await PlatformApp.Start(provider, clock);
        await using var other = app.OtherNode();
        var mall = await app.NewMall("94");
        var member = await mall.AddMember();
        await Joined(app, mall, member, new DateOnly(2026, 1, 1));
        await Serve(app, mall, [member], [new DateOnly(2026, 11, 20)]);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? app : other).Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None)));

        // The mall opened on the only day it reports: one of two scheduled days is half.
        await app.WithinTenant(mall.Code, async db => Assert.Equal(1, await db.OutboxEvents.CountAsync(row => row.Type == "members.member-became-active")));

        // 23.59 in Jayapura is still the same day; at midnight the round is due again.
        clock.Now = new DateTimeOffset(2026, 11, 23, 14, 59, 59, TimeSpan.Zero);
        Assert.Equal(0, await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None));
        clock.Now = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await app.Services.GetRequiredService<DailyWorker>().Round(CancellationToken.None));
    }

    private static DateOnly Today(Mall mall) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(mall.Code[0] == '9' ? 9 : 7));

    private static async Task<(string Status, int? Scheduled, int? Present)> Line(Mall mall, Guid member)
    {
        var line = (await mall.Admin.Get($"{mall.Path}/members/activity"))["members"]!.AsArray().Single(item => item!.Text("memberId") == member.ToString())!;
        return (line.Text("status"), line.Number("scheduledDays"), line.Number("presentDays"));
    }

    private static Task Joined(PlatformApp app, Mall mall, Guid member, DateOnly on) => app.WithinTenant(mall.Code, db =>
        db.Members.Where(row => row.Id == member).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.JoinedOn, on)));

    private static Task Serve(PlatformApp app, Mall mall, IReadOnlyList<Guid> members, IEnumerable<DateOnly> days) => app.WithinTenant(mall.Code, async db =>
    {
        db.DailyUsage.AddRange(days.SelectMany(day => members.Select(member => new DailyUsage
        {
            TenantId = mall.Code,
            ServiceDate = day,
            MemberId = member,
            ServiceId = Guid.CreateVersion7(),
            Channel = Channel.Kiosk,
            Issued = 3,
            Served = 2,
            NoShow = 0,
            Cancelled = 0,
        })));
        await db.SaveChangesAsync();
    });
}

internal static class ActivitySteps
{
    public static Task WithinTenant(this PlatformApp app, Mall mall, Func<DailyRounds, Task> work) => app.Within(async provider =>
    {
        var tenant = await provider.GetRequiredService<Application.Common.ITenantDirectory>().Find(mall.Code, CancellationToken.None);
        provider.GetRequiredService<Application.Common.TenantContext>().Enter(tenant!);

        // Another test's node may have done this mall's day before it had any facts.
        await provider.GetRequiredService<AppDbContext>().DailyRounds.ExecuteDeleteAsync();
        await work(provider.GetRequiredService<DailyRounds>());
    });
}
