using System.Text.Json;
using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>The lasting rows of one demo mall, made by the same domain rules that requests go through.</summary>
internal sealed record DemoRows(
    Tenant Tenant,
    IReadOnlyList<TenantStatusChange> StatusChanges,
    IReadOnlyDictionary<string, Member> Members,
    IReadOnlyDictionary<string, ServicePoint> Points,
    IReadOnlyDictionary<string, Service> Services,
    IReadOnlyDictionary<string, Counter> Counters)
{
    public const string By = "demo";

    private static readonly JsonSerializerOptions Words = new()
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static DemoRows Of(DemoMall mall, Region region, TenantInfo info, DateTimeOffset now)
    {
        var (tenant, changes) = Life(mall, region, info, now);
        var members = mall.Members.ToDictionary(member => member.ShortName, member => NewMember(member, info.DateAt(now)), StringComparer.Ordinal);
        var services = mall.Members
            .SelectMany(member => member.Services.Select(service => (service.Code, Row: NewService(service, members[member.ShortName].Id))))
            .ToDictionary(pair => pair.Code, pair => pair.Row, StringComparer.Ordinal);
        var points = mall.ServicePoints.Index().ToDictionary(
            point => point.Item.Code, point => NewPoint(point.Item, isMain: point.Index == 0), StringComparer.Ordinal);
        var counters = mall.Counters.ToDictionary(
            counter => counter.Name, counter => NewCounter(counter, points[counter.ServicePoint].Id, services), StringComparer.Ordinal);
        return new DemoRows(tenant, changes, members, points, services, counters);
    }

    public static T Word<T>(string word)
        where T : struct, Enum => JsonSerializer.Deserialize<T>($"\"{word}\"", Words);

    /// <summary>The mall's steps, each recorded with its date as planned and as it came.</summary>
    private static (Tenant Tenant, IReadOnlyList<TenantStatusChange> Changes) Life(DemoMall mall, Region region, TenantInfo info, DateTimeOffset now)
    {
        var tenant = Tenant.Provision(region, info.TimeZone, mall.MallName).Value;
        var changes = new List<TenantStatusChange> { new(tenant, TenantStatus.Proposed, null, By, now) };
        tenant.Describe(tenant.MallName, mall.Address, tenant.PriorityRatio);
        tenant.Open(mall.OpeningHours.Select(hours => new DayHours(Enum.Parse<DayOfWeek>(hours.Day, ignoreCase: true), hours.Open, hours.Close)));
        Allow(tenant.Date(
            new TenantDates(mall.Story.SoftOpeningPlannedOn, mall.SoftOpenedOn, mall.Inaugurated.PlannedOn, mall.Inaugurated.On, mall.Inaugurated.Ordinal, mall.Inaugurated.Source),
            info.DateAt(now)));
        foreach (var status in new[] { TenantStatus.SoftOpened, Word<TenantStatus>(mall.Status) }.Distinct())
        {
            if (status == TenantStatus.SoftOpened && mall.SoftOpenedOn is null)
            {
                continue;
            }

            var from = tenant.Status;
            Allow(tenant.MoveTo(status, info.DateAt(now)));
            changes.Add(new TenantStatusChange(tenant, from, null, By, now));
        }

        return (tenant, changes);
    }

    private static Member NewMember(DemoMember row, DateOnly today)
    {
        var member = new Member(row.Name, Word<MemberKind>(row.Kind));
        member.Rename(row.Name, row.ShortName, member.Kind);
        member.Describe(row.ReportingGroup, row.Hotline);
        Allow(member.Schedule(row.ScheduledDays.Count == 5 ? [] : [.. row.ScheduledDays.Select(Word<DayOfWeek>)], []));
        var status = Word<MemberStatus>(row.Status);
        // Whether it really serves is found from its tickets.
        status = status is MemberStatus.Active or MemberStatus.Dormant ? MemberStatus.Onboarding : status;
        Allow(member.MoveTo(status, row.JoinedOn ?? today));
        return member;
    }

    private static Service NewService(DemoService row, Guid memberId)
    {
        var service = new Service(memberId);
        service.Identify(row.Name, row.Code, row.Label);
        service.Promise(row.Fee, row.CompletionTime.Value, Word<TimeUnit>(row.CompletionTime.Unit), row.Requirements);
        Allow(service.Place(Word<Placement>(row.Placement), row.ExclusionReason, row.TicketPrefix));
        return service;
    }

    private static ServicePoint NewPoint(DemoServicePoint row, bool isMain)
    {
        var point = new ServicePoint(row.Name, isMain);
        point.Describe(row.Name, row.Kind == "mobile" ? ServicePointKind.Outreach : ServicePointKind.Hall, null);
        return point;
    }

    private static Counter NewCounter(DemoCounter row, Guid pointId, IReadOnlyDictionary<string, Service> services)
    {
        var counter = new Counter(pointId);
        counter.Describe(row.Name, isOpen: true);
        Allow(counter.Serve([.. row.Services.Select(code => services[code])]));
        return counter;
    }

    /// <summary>The demo does nothing that a request would be refused.</summary>
    public static void Allow(Result<Done> result)
    {
        if (result.Error is { } error)
        {
            throw new InvalidOperationException($"The demo breaks a rule: {error.Code}.");
        }
    }
}
