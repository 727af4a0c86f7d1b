using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Catalogue;

public sealed class StandardTests
{
    private static readonly string[] Published = ["requirements", "procedure", "completion-time", "fee", "product", "complaint-handling"];

    [SkippableTheory, Databases]
    public async Task Standard_IsDraftedHeardSetReviewedAndSuperseded(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var service = await mall.AddService(await mall.AddMember());
        var path = $"{mall.Path}/services/{service}/standards";
        var draft = await (await mall.Admin.Post(path, new { components = Texts(Published.Take(5).Append("internal-control")) })).Is(201);
        var id = draft.Id();
        Assert.Equal((42.86m, 83.33m), (draft["completeness"]!.GetValue<decimal>(), draft["publishedCompleteness"]!.GetValue<decimal>()));
        Assert.Equal("complaint-handling", draft["missing"]![0]!.Text("key"));
        await (await mall.Admin.Post(path, new { })).IsProblem(409, "standard.draft-exists");
        await (await mall.Admin.Post($"{path}/{id}/set", new { on = "2026-01-05", decreeNumber = "SK 1", setBy = "Kepala" })).IsProblem(422, "standard.not-consulted");
        await (await mall.Admin.Post($"{path}/{id}/consult", new { on = "2026-01-05", groups = new[] { "tetangga" }, minutes = "x" })).IsProblem(400, "request.invalid");
        await Consult(mall, path, id);
        var refused = await (await Set(mall, path, id)).IsProblem(422, "standard.incomplete");
        Assert.Equal("complaint-handling", refused["errors"]!["components"]![0]!.GetValue<string>());
        await (await mall.As(null).GetAsync($"{mall.Path}/services/{service}/standard")).IsProblem(404, "standard.not-found");

        // What was heard was another text, so it must be heard again.
        var written = await (await mall.Admin.Patch($"{path}/{id}", new { components = Texts(["complaint-handling"]) }, "*")).Is(200);
        Assert.Equal(("draft", 7), (written.Text("status"), written["components"]!.AsObject().Count));
        await Consult(mall, path, id);
        await (await Set(mall, path, id)).Is(200);
        await (await mall.Admin.Patch($"{path}/{id}", new { components = Texts(["facilities"]) }, "*")).IsProblem(409, "standard.not-draft");

        // The public reads the six alone.
        var answer = await mall.As(null).GetAsync($"{mall.Path}/services/{service}/standard");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(string.Join(' ', Published), string.Join(' ', (await answer.Is(200))["components"]!.AsArray().Select(component => component!.Text("key"))));
        Assert.DoesNotContain("internal-control", text, StringComparison.Ordinal);
        await (await mall.As(null).GetAsync(path)).Is(401);
        await (await mall.As(Roles.MemberOfficer, Guid.CreateVersion7()).GetAsync(path)).IsProblem(404, "service.not-found");

        // The next version starts from the last, and takes its place in one step.
        var next = (await (await mall.Admin.Post(path, new { })).Is(201)).Id();
        await Consult(mall, path, next);
        var answers = await Task.WhenAll(Set(mall, path, next), Set(mall, path, next));
        Assert.Single(answers, one => (int)one.StatusCode == 200);
        Assert.Equal("2 set|1 superseded", string.Join('|', (await mall.Admin.Get(path)).Items().Select(version => $"{version!.Number("number")} {version!.Text("status")}")));
        Assert.Equal("under-review", (await (await mall.Admin.Post($"{path}/{next}/review")).Is(200)).Text("status"));
        Assert.Equal("set", (await (await mall.Admin.Post($"{path}/{next}/confirm")).Is(200)).Text("status"));

        await mall.AddService(await mall.AddMember("B"));
        var completeness = await mall.Admin.Get($"{mall.Path}/standards/completeness");
        Assert.Equal((2, 1, 25m), (completeness.Number("services"), completeness.Number("withStandard"), completeness["completeness"]!.GetValue<decimal>()));
    }

    [SkippableTheory, Databases]
    public async Task OfficialFee_StandsOnTicketAndBoard_ZeroApartFromUnknown(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        Assert.Null((await mall.Issue(service))["fee"]);

        await Fees(mall, service, new { items = new[] { new { name = "Formulir", amount = (decimal?)0 } } });
        Assert.Equal(0m, (await mall.Issue(service))["fee"]!.GetValue<decimal>());
        await Fees(mall, service, new { items = new object[] { new { name = "PNBP", amount = 350_000.5m, unit = "buku", basis = "PP 28/2019" }, new { name = "Foto", amount = 0 } } });
        var ticket = await mall.Issue(service);
        Assert.Equal(350_000.5m, ticket["fee"]!.GetValue<decimal>());
        Assert.Equal(350_000.5m, (await mall.Admin.Get($"{mall.Path}/tickets/{ticket.Id()}"))["fee"]!.GetValue<decimal>());
        Assert.Equal(350_000.5m, (await mall.As(null).Get($"{mall.Path}/services/{service}"))["fee"]!.GetValue<decimal>());

        Assert.Null((await mall.CallNext(counter))["fee"]);
        var board = await mall.As(null).Get($"{mall.Path}/board");
        Assert.Equal(350_000.5m, board["waiting"]![0]!["fee"]!.GetValue<decimal>());
        Assert.Null(board["serving"]![0]!["fee"]);

        // One unknown part makes the whole unknown.
        await Fees(mall, service, new { items = new object[] { new { name = "PNBP", amount = 100 }, new { name = "Lain", amount = (decimal?)null } } });
        Assert.Null((await mall.As(null).Get($"{mall.Path}/services/{service}/fees"))["total"]);
        await (await mall.Admin.Post($"{mall.Path}/services/{service}/set-fees", new { items = new[] { new { name = "x", amount = -1 } } })).IsProblem(400, "request.invalid");
        await (await mall.As(Roles.MemberOfficer, Guid.CreateVersion7()).Post($"{mall.Path}/services/{service}/set-fees", new { items = Array.Empty<object>() })).IsProblem(404, "service.not-found");
    }

    [SkippableTheory, Databases]
    public async Task ServiceAtBothPlaces_IsAFindingUntilTheOfficeStops(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await mall.AddMember("DPU");
        var service = (await (await mall.Admin.Post($"{mall.Path}/services", new
        {
            memberId = member,
            name = "Izin",
            code = "IZ",
            placement = "back-office",
            exclusionReason = "belum siap",
            isServedAtOffice = true,
            ticketPrefix = "IZ",
        })).Is(201)).Id();
        var officer = mall.As(Roles.MemberOfficer, member);
        var review = (await (await officer.Post($"{mall.Path}/placement-reviews", new { serviceId = service, to = "mall", justification = "warga minta" })).Is(201)).Id();
        await (await officer.Post($"{mall.Path}/placement-reviews/{review}/decide", new { decision = "accepted", reason = "setuju" })).Is(403);
        await (await mall.Admin.Post($"{mall.Path}/placement-reviews/{review}/decide", new { decision = "accepted", reason = "setuju" })).Is(200);
        await (await mall.Admin.Post($"{mall.Path}/placement-reviews/{review}/decide", new { decision = "rejected", reason = "batal" })).IsProblem(409, "placement-review.decided");
        Assert.Equal("mall", (await mall.Admin.Get($"{mall.Path}/services/{service}")).Text("placement"));

        var finding = Assert.Single((await mall.Admin.Get($"{mall.Path}/duplicate-services?open=true")).Items())!;
        Assert.Equal("DPU", finding.Text("owner"));
        await (await mall.Admin.Post($"{mall.Path}/duplicate-services/{finding.Id()}/assign", new { owner = "Sekretaris DPU", dueOn = "2026-01-01" })).Is(200);
        Assert.True((await mall.Admin.Get($"{mall.Path}/duplicate-services")).Items()[0]!["isOverdue"]!.GetValue<bool>());
        await (await officer.Patch($"{mall.Path}/services/{service}", new { isServedAtOffice = false }, "*")).Is(200);
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/duplicate-services?open=true")).Items());
        Assert.NotNull((await mall.Admin.Get($"{mall.Path}/duplicate-services?open=false")).Items()[0]!["resolvedOn"]);
    }

    [SkippableTheory, Databases]
    public async Task Charter_IsVersionedForTheMallAndEachMember(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall();
        var member = await mall.AddMember();
        object Charter(Guid? memberId, string text) => new { memberId, statement = text, signedByName = "A", signedByTitle = "Kepala", decreeNumber = "SK 2", decreeOn = "2026-01-02", media = new[] { "banner", "website" } };
        await (await mall.Admin.Post($"{mall.Path}/charters", Charter(null, "sanggup"))).Is(201);
        Assert.Equal(2, (await (await mall.Admin.Post($"{mall.Path}/charters", Charter(null, "sanggup sekali"))).Is(201)).Number("number"));
        Assert.Equal(1, (await (await mall.As(Roles.MemberOfficer, member).Post($"{mall.Path}/charters", Charter(member, "kami"))).Is(201)).Number("number"));
        await (await mall.As(Roles.MemberOfficer, member).Post($"{mall.Path}/charters", Charter(null, "mall"))).IsProblem(422, "member.unknown");
        Assert.Equal("kami", (await mall.As(null).Get($"{mall.Path}/charters")).Items()[0]!.Text("statement"));
    }

    private static Dictionary<string, string> Texts(IEnumerable<string> keys) => keys.ToDictionary(key => key, key => $"isi {key}", StringComparer.Ordinal);

    private static async Task Fees(Mall mall, Guid service, object body) => await (await mall.Admin.Post($"{mall.Path}/services/{service}/set-fees", body)).Is(200);

    private static async Task Consult(Mall mall, string path, Guid id) =>
        await (await mall.Admin.Post($"{path}/{id}/consult", new { on = "2026-01-05", groups = new[] { "users", "media" }, minutes = "Berita acara FKP" })).Is(200);

    private static Task<HttpResponseMessage> Set(Mall mall, string path, Guid id) =>
        mall.Admin.Post($"{path}/{id}/set", new { on = "2026-01-06", decreeNumber = "SK 1", setBy = "Kepala Dinas" });
}
