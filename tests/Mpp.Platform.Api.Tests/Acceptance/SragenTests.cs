using System.Globalization;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Tests.Agreements;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Acceptance;

/// <summary>Sragen before its opening: what the press wrote in November 2022, and what its regent would ask.</summary>
public sealed class SragenTests
{
    private static readonly (string Name, string Kind, string Reason)[] Pending =
    [
        ("Polres Sragen", "vertical-agency", "Menunggu persetujuan Polda"),
        ("Kantor Imigrasi Kelas I TPI Surakarta", "vertical-agency", "Menunggu persetujuan kantor wilayah"),
        ("Jasa Raharja Perwakilan Surakarta", "state-owned-enterprise", "Menunggu kantor cabang utama"),
        ("UP2D Samsat Sragen", "regional-agency", "Menunggu Bapenda Provinsi"),
        ("DPMPTSP Provinsi Jawa Tengah", "regional-agency", "Menunggu naskah provinsi"),
    ];

    [SkippableTheory, Databases]
    public async Task Who_has_not_signed_and_why_and_what_is_due_before_the_opening(string provider)
    {
        var (app, clock) = await Start(provider);
        await using var _ = app;
        var mall = await Sign(app);

        var pending = await mall.Admin.Get($"{mall.Path}/agreements/pending");
        Assert.Equal((29, 5), (pending.Number("signed"), pending.Number("pending")));
        Assert.Equal("2022-12-15", pending.Text("openingPlannedOn"));
        Assert.Equal(
            string.Join('|', Pending.OrderBy(party => party.Name, StringComparer.Ordinal).Select(party => $"{party.Name}: {party.Reason}")),
            string.Join('|', pending.Items().Select(item => $"{item!["members"]![0]!.Text("name")}: {item!.Text("reason")}").Order(StringComparer.Ordinal)));
        Assert.All(pending.Items(), item =>
        {
            Assert.Equal(("2022-12-15", 28), (item!.Text("dueOn"), item!.Number("daysLeft")));

            // What is due on the day of the opening is not due before it.
            Assert.False(item!["isDueBeforeOpening"]!.GetValue<bool>());
        });

        // Who signed is a member now, who did not is a candidate still.
        Assert.Equal(29, (await mall.Admin.Get($"{mall.Path}/members?status=signed&limit=100")).Items().Count);
        Assert.Equal(5, (await mall.Admin.Get($"{mall.Path}/members?status=candidate&limit=100")).Items().Count);
        var ceremony = Assert.Single((await mall.Admin.Get($"{mall.Path}/signing-events")).Items())!;
        Assert.Equal((29, 5), (ceremony.Number("signedCount"), ceremony.Number("notSignedCount")));

        Assert.Empty((await mall.Admin.Get($"{mall.Path}/agreements/pending?withinDays=27")).Items());
        clock.Now = new DateTimeOffset(2022, 12, 15, 17, 0, 0, TimeSpan.Zero);
        Assert.All((await mall.Admin.Get($"{mall.Path}/agreements/pending")).Items(), item => Assert.True(item!["isOverdue"]!.GetValue<bool>()));
    }

    [SkippableTheory, Databases]
    public async Task One_agreement_that_cannot_be_signed_leaves_the_whole_ceremony_unsigned(string provider)
    {
        var (app, _) = await Start(provider);
        await using var __ = app;
        var mall = await app.NewMall("33");
        var (ready, bare) = (await Draft(mall, "Kejaksaan Negeri", "vertical-agency"), await Draft(mall, "Pengadilan Agama", "vertical-agency", name: null));
        var refused = await (await mall.Admin.Post($"{mall.Path}/signing-events", new
        {
            name = "Penandatanganan",
            heldOn = "2022-11-16",
            sign = new[] { new { agreementId = ready.Id() }, new { agreementId = bare.Id() } },
        })).IsProblem(422, "agreement.signatory-missing");
        Assert.NotNull(refused["errors"]!["sign[1]"]);
        Assert.Equal(0, (await mall.Admin.Get($"{mall.Path}/agreements/pending")).Number("signed"));
        Assert.Empty((await mall.Admin.Get($"{mall.Path}/signing-events")).Items());
    }

    [SkippableTheory, Databases]
    public async Task How_many_of_the_public_works_offices_services_are_at_the_mall_and_why_not_the_rest(string provider)
    {
        var mall = await (await PlatformApp.On(provider)).NewMall("33");
        var office = await mall.AddMember("Dinas Pekerjaan Umum");
        foreach (var (code, name) in new[] { ("RT", "Izin pemanfaatan ruang tanah"), ("PB", "Rekomendasi bangunan"), ("SL", "Sewa laboratorium") })
        {
            await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = office, code, name, ticketPrefix = code })).Is(201);
        }

        var excluded = new[]
        {
            ("ST", "Sedot tinja", "Dikerjakan di lokasi warga"), ("PP", "Potong pohon", "Dikerjakan di lokasi warga"),
            ("SB", "Sewa tanah bahu jalan", "Memerlukan peninjauan lapangan"), ("LB", "Sewa tanah lambiran", "Memerlukan peninjauan lapangan"),
        };
        foreach (var (code, name, reason) in excluded)
        {
            await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = office, code, name, placement = "back-office" })).IsProblem(422, "service.reason-required");
            await (await mall.Admin.Post($"{mall.Path}/services", new { memberId = office, code, name, placement = "back-office", exclusionReason = reason })).Is(201);
        }

        var coverage = await mall.As(null).Get($"{mall.Path}/coverage?memberId={office}");
        var member = Assert.Single(coverage["members"]!.AsArray())!;
        Assert.Equal((3, 7, 42.86m), (member.Number("atMall"), member.Number("all"), member["percent"]!.GetValue<decimal>()));
        Assert.Equal(
            string.Join('|', excluded.OrderBy(service => service.Item2, StringComparer.Ordinal).Select(service => $"{service.Item2}: {service.Item3}")),
            string.Join('|', member["notAtMall"]!.AsArray().Select(service => $"{service!.Text("name")}: {service!.Text("reason")}")));
    }

    [SkippableTheory, Databases]
    public async Task What_blocks_the_opening_and_what_slipped_and_why(string provider)
    {
        var (app, clock) = await Start(provider);
        await using var _ = app;
        var mall = await Sign(app);
        await (await mall.Admin.Post($"{mall.Path}/readiness/plan", new { inaugurationPlannedOn = "2023-01-31" })).Is(200);
        await (await mall.Admin.Post($"{mall.Path}/readiness/gates/from-template", new { launch = "soft-opening", memberIds = Array.Empty<Guid>() })).Is(200);
        var empty = await mall.Admin.Get($"{mall.Path}/readiness?launch=reopening");
        Assert.Null(empty["percent"]);
        Assert.Null(empty["pace"]!["makesTheDate"]);
        Assert.Null(empty["pace"]!["projectedOn"]);
        var rooms = (await mall.Admin.Get($"{mall.Path}/readiness/gates?kind=rooms")).Items()[0]!;
        await (await mall.Admin.Patch($"{mall.Path}/readiness/gates/{rooms.Id()}", new { plannedStartOn = "2022-11-20", owner = "DPMPTSP", state = "in-progress" }, "*")).Is(200);

        clock.Now = new DateTimeOffset(2022, 12, 10, 3, 0, 0, TimeSpan.Zero);
        var report = await mall.Admin.Get($"{mall.Path}/readiness");
        Assert.Equal(("soft-opening", 0m), (report.Text("launch"), report["percent"]!.GetValue<decimal>()));
        Assert.Equal(5, report["blocking"]!.AsArray().Count);
        Assert.Contains(report["atRisk"]!.AsArray(), gate => gate!.Text("kind") == "rooms" && gate!.Text("warning") == "overdue");
        Assert.Contains(report["atRisk"]!.AsArray(), gate => gate!.Text("kind") == "signage" && gate!.Text("warning") == "started-too-late");
        foreach (var gate in report["blocking"]!.AsArray())
        {
            await (await mall.Admin.Patch($"{mall.Path}/readiness/gates/{gate!.Text("gateId")}", new { state = "done", evidence = "Berita acara" }, "*")).Is(200);
        }

        clock.Now = new DateTimeOffset(2022, 12, 15, 3, 0, 0, TimeSpan.Zero);
        await (await mall.Admin.Post($"{mall.Path}/readiness/open", new { launch = "soft-opening", on = "2022-12-16" })).IsProblem(422, "tenant.date-in-future");
        var opened = await (await mall.Admin.Post($"{mall.Path}/readiness/open", new { launch = "soft-opening", on = "2022-12-15" })).Is(200);
        Assert.Equal(("2022-12-15", "2022-12-15", 100m), (opened["softOpening"]!.Text("plannedOn"), opened["softOpening"]!.Text("on"), opened["percent"]!.GetValue<decimal>()));
        Assert.Equal("soft-opened", (await mall.As(null).Get(mall.Path)).Text("status"));

        // The inauguration was planned for January and held on 20 February, with one thing still open.
        await (await mall.Admin.Post($"{mall.Path}/readiness/gates", new { launch = "inauguration", kind = "signage", title = "Label layanan" })).Is(201);
        clock.Now = new DateTimeOffset(2023, 1, 25, 3, 0, 0, TimeSpan.Zero);
        await (await mall.Admin.Post($"{mall.Path}/readiness/plan", new { inaugurationPlannedOn = "2023-02-20" })).IsProblem(422, "gate.slip-reason-required");
        await (await mall.Admin.Post($"{mall.Path}/readiness/plan", new { inaugurationPlannedOn = "2023-02-20", reason = "Menyesuaikan jadwal Menteri" })).Is(200);
        clock.Now = new DateTimeOffset(2023, 2, 20, 5, 0, 0, TimeSpan.Zero);
        var notReady = await (await mall.Admin.Post($"{mall.Path}/readiness/open", new { launch = "inauguration", on = "2023-02-20" })).IsProblem(422, "readiness.not-ready");
        Assert.Equal("Label layanan", notReady["errors"]!["gates"]![0]!.GetValue<string>());
        var inaugurated = await (await mall.Admin.Post($"{mall.Path}/readiness/open", new { launch = "inauguration", on = "2023-02-20", overrideReason = "Label menyusul" })).Is(200);
        Assert.Equal(("2023-02-20", "2023-02-20"), (inaugurated["inauguration"]!.Text("plannedOn"), inaugurated["inauguration"]!.Text("on")));
        var slip = Assert.Single(inaugurated["slips"]!.AsArray())!;
        Assert.Equal(("inauguration", "2023-01-31", "2023-02-20", "Menyesuaikan jadwal Menteri"), (slip.Text("plan"), slip.Text("from"), slip.Text("to"), slip.Text("reason")));
        Assert.True((await mall.Admin.Get($"{mall.Path}/audit/verification"))["isIntact"]!.GetValue<bool>());
    }

    private static async Task<(PlatformApp App, FakeClock Clock)> Start(string provider)
    {
        var clock = new FakeClock(new DateTimeOffset(2022, 11, 17, 3, 0, 0, TimeSpan.Zero));
        return (await PlatformApp.Start(provider, clock), clock);
    }

    /// <summary>The ceremony of 16 November 2022.</summary>
    private static async Task<Mall> Sign(PlatformApp app)
    {
        var mall = await app.NewMall("33");
        await (await mall.Admin.Post($"{mall.Path}/readiness/plan", new { softOpeningPlannedOn = "2022-12-15" })).Is(200);
        var (signed, missed) = (new List<object>(), new List<object>());
        for (var i = 0; i < 29; i++)
        {
            var kind = i < 16 ? "regional-agency" : "vertical-agency";
            signed.Add(new { agreementId = (await Draft(mall, string.Create(CultureInfo.InvariantCulture, $"Instansi {i + 1}"), kind)).Id() });
        }

        foreach (var (name, kind, reason) in Pending)
        {
            missed.Add(new { agreementId = (await Draft(mall, name, kind)).Id(), reason, dueOn = "2022-12-15" });
        }

        await (await mall.Admin.Post($"{mall.Path}/signing-events", new
        {
            name = "Nota kesepakatan, rencana kerja, PKS dan komitmen bersama",
            heldOn = "2022-11-16",
            place = "Sragen",
            sign = signed,
            notSigned = missed,
        })).Is(201);
        return mall;
    }

    private static async Task<JsonNode> Draft(Mall mall, string member, string kind, string? name = "Kepala")
    {
        var id = (await mall.AddMember(member, kind)).Id();
        return await mall.AddAgreement(id, new { parties = new[] { AgreementSteps.Regency(), AgreementSteps.Party(id, $"Kantor wilayah {member}", name) } });
    }
}
