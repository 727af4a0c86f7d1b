using System.Text.RegularExpressions;
using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>The demo states what the sources state; the rest is consistent in itself.</summary>
public sealed class DemoMallsTests
{
    private static readonly IReadOnlyList<DemoMall> Malls = DemoMalls.Read();

    [Fact]
    public void FiveMalls_CarryTheirRegionCodes() =>
        Assert.Equal("18.02 33.14 35.03 35.24 35.74", string.Join(' ', Malls.Select(mall => mall.Code).Order(StringComparer.Ordinal)));

    [Fact]
    public void OpeningDates_AreThoseOfTheSources()
    {
        Assert.Equal((new DateOnly(2020, 3, 17), new DateOnly(2021, 2, 10), 35), Opening("35.24"));
        Assert.Equal((new DateOnly(2022, 12, 15), new DateOnly(2023, 2, 20), null), Opening("33.14"));
        Assert.Equal((null, new DateOnly(2024, 8, 20), 231), Opening("35.03"));
        Assert.Equal((null, new DateOnly(2019, 5, 20), null), Opening("35.74"));
        Assert.Null(Mall("18.02").Inaugurated.On);
        Assert.NotNull(Mall("18.02").Inaugurated.PlannedOn);

        static (DateOnly?, DateOnly?, int?) Opening(string code) =>
            (Mall(code).SoftOpenedOn, Mall(code).Inaugurated.On, Mall(code).Inaugurated.Ordinal);
    }

    [Fact]
    public void Lamongan_Has36MembersInFiveGroups_12OfThemActive()
    {
        var members = Mall("35.24").Members;

        Assert.Equal([19, 8, 6, 2, 1], members.GroupBy(member => member.ReportingGroup, StringComparer.Ordinal).Select(group => group.Count()));
        Assert.Equal(12, members.Count(member => member.Status == "active"));
        Assert.Equal(24, members.Count(member => member.Status == "dormant"));
    }

    [Fact]
    public void LampungTengah_ClassifiesTheNineByWhatTheyAre_NotByThePress()
    {
        var members = Mall("18.02").Members;

        Assert.Equal(9, members.Count);
        Assert.Single(members.Select(member => member.ReportingGroup).Distinct(StringComparer.Ordinal));
        Assert.Equal("Bank Lampung, Bank Rajasa", Joined(members.Where(member => member.Kind == "bank").Select(member => member.ShortName)));
        Assert.Equal(2, members.Count(member => member.Kind == "social-security-body"));
    }

    [Fact]
    public void Probolinggo_Has19Members_AndClosesAtElevenOnFriday()
    {
        var mall = Mall("35.74");

        Assert.Equal(19, mall.Members.Count);
        Assert.All(mall.OpeningHours, hours => Assert.Equal(new TimeOnly(8, 0), hours.Open));
        Assert.Equal([14, 14, 14, 14, 11], mall.OpeningHours.Select(hours => hours.Close.Hour));
    }

    [Fact]
    public void Trenggalek_ListsMoreThan80Services() =>
        Assert.True(Mall("35.03").Members.Sum(member => member.Services.Count) > 80);

    [Fact]
    public void Sragen_Has40CountersInTheHall_AndFiveCandidatesWithoutOne()
    {
        var mall = Mall("33.14");
        var candidates = mall.Members.Where(member => member.Status == "candidate").ToList();

        Assert.Equal(39, mall.Members.Count);
        Assert.Equal(16, mall.Members.Count(member => member.ReportingGroup == "Pemkab"));
        Assert.Equal(40, mall.Counters.Count(counter => counter.ServicePoint == "HALL"));
        Assert.Equal(
            "Polres Sragen, Imigrasi Surakarta, Jasa Raharja, UP2D Samsat, DPMPTSP Jateng",
            Joined(candidates.Select(member => member.ShortName)));
        Assert.All(candidates, member => Assert.All(member.Services, service => Assert.False(service.Placement == "mall")));
        Assert.All(candidates, member => Assert.Null(member.JoinedOn));
    }

    [Fact]
    public void SragenPublicWorks_OffersThreeOfSeven_AndNamesTheOtherFour()
    {
        var services = Mall("33.14").Members.Single(member => member.ShortName == "DPU").Services;
        var leftOut = services.Where(service => service.Placement != "mall").ToList();

        Assert.Equal(7, services.Count);
        Assert.Equal("Sedot tinja, Potong pohon, Sewa tanah bahu jalan, Sewa tanah lambiran", Joined(leftOut.Select(service => service.Name)));
        Assert.Equal(4, leftOut.Select(service => service.ExclusionReason).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Stories_NameTheirOwnMembers() =>
        Assert.All(Malls, mall =>
        {
            var named = mall.Story.Agreements.Jointly.Concat(mall.Story.Agreements.Pending.Select(pending => pending.Member))
                .Concat(mall.Story.Secondments.SelectMany(loan => new[] { loan.Home, loan.Serving }));
            Assert.Empty(named.Except(mall.Members.Select(member => member.ShortName), StringComparer.Ordinal));
            Assert.All(mall.Story.Secondments, loan => Assert.StartsWith("Contoh ", loan.Name, StringComparison.Ordinal));
            Assert.All(mall.Story.Results, result => Assert.Equal(6, result.Scores.Count));
        });

    [Fact]
    public void EveryService_HasAPrefixAtTheMall_AndAReasonElsewhere() =>
        Assert.All(Malls.SelectMany(Services), service =>
        {
            var atMall = service.Placement == "mall";
            Assert.Equal(atMall, service.TicketPrefix is not null);
            Assert.Equal(atMall, string.IsNullOrEmpty(service.ExclusionReason));
            if (atMall)
                Assert.Matches(new Regex("^[A-Z]{1,3}$", RegexOptions.None, TimeSpan.FromSeconds(1)), service.TicketPrefix);
        });

    [Fact]
    public void CodesPrefixesAndCounterNames_AreUniqueInAMall() =>
        Assert.All(Malls, mall =>
        {
            Unique(Services(mall).Select(service => service.Code));
            Unique(Services(mall).Select(service => service.TicketPrefix).OfType<string>());
            Unique(mall.Counters.Select(counter => counter.Name));
            Unique(mall.Members.Select(member => member.ShortName));
            Unique(mall.ServicePoints.Select(point => point.Code));
        });

    [Fact]
    public void Counters_ServeEveryMallService_AndNothingElse() =>
        Assert.All(Malls, mall =>
        {
            var atMall = Services(mall).Where(service => service.Placement == "mall").Select(service => service.Code);
            var served = mall.Counters.SelectMany(counter => counter.Services).Distinct(StringComparer.Ordinal);

            Assert.Equal(Joined(atMall.Order(StringComparer.Ordinal)), Joined(served.Order(StringComparer.Ordinal)));
            Assert.All(mall.Counters, counter => Assert.Contains(mall.ServicePoints, point => point.Code == counter.ServicePoint));
        });

    [Fact]
    public void Words_AreThoseOfTheContract() =>
        Assert.All(Malls, mall =>
        {
            Assert.All(mall.Members, member => Assert.True(member.Kind is "regional-agency" or "vertical-agency" or "social-security-body"
                or "state-owned-enterprise" or "region-owned-enterprise" or "bank" or "private"));
            Assert.All(mall.Members, member => Assert.True(
                member.Status is "candidate" or "signed" or "onboarding" or "active" or "dormant" or "withdrawn"));
            Assert.All(Services(mall), service => Assert.True(
                service.Placement is "mall" or "back-office" or "consultation-only" or "online-only" or "not-offered"));
            Assert.All(Services(mall), service => Assert.True(service.CompletionTime.Unit is "minutes" or "hours" or "working-days"));
            Assert.Equal(1, mall.Channels.Kiosk + mall.Channels.Desk + mall.Channels.Online + mall.Channels.Outreach, 6);
        });

    [Fact]
    public void Hotlines_CannotRingAnywhere() =>
        Assert.All(Malls.SelectMany(mall => mall.Members).Select(member => member.Hotline).OfType<string>(), hotline =>
            Assert.Matches(new Regex("^0[0-9]{3}-555[0-9]{3}$", RegexOptions.None, TimeSpan.FromSeconds(1)), hotline));

    private static DemoMall Mall(string code) => Malls.Single(mall => mall.Code == code);

    private static IEnumerable<DemoService> Services(DemoMall mall) => mall.Members.SelectMany(member => member.Services);

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names);

    private static void Unique(IEnumerable<string> names)
    {
        var list = names.ToList();
        Assert.Equal(list.Count, list.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
