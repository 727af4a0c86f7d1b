using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mpp.Platform.Tests.Shared;

/// <summary>A resource that a PATCH of the document changes, and the one property that is changed in it.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Address">Where it is read and patched.</param>
/// <param name="Property">A property that changes.</param>
/// <param name="Value">What it changes to.</param>
/// <param name="Who">Reads and changes it.</param>
internal sealed record PatchedResource(string Operation, string Address, string Property, string Value, HttpClient Who);

/// <summary>
/// One resource for each PATCH, filled as far as it can be and with values that are nobody's default, so that a client that
/// sends more than it was asked to is found out.
/// </summary>
internal sealed class PatchedResources(HttpClient admin, HttpClient platform, HttpClient evaluator, string evaluatorSubject, string mall)
{
    private static readonly string[] Derived =
        ["version", "isOverdue", "signatories", "numberByParty", "completeness", "publishedCompleteness", "missing"];

    public async Task<IReadOnlyList<PatchedResource>> Make()
    {
        var bank = await Add("members", new
        {
            name = "Bank Jatim",
            shortName = "BJ",
            kind = "bank",
            reportingGroup = "Perbankan",
            hotline = "14044",
            status = "onboarding",
            scheduledDays = new[] { "monday", "tuesday" },
            hours = new[] { new { day = "monday", from = "08:00", until = "12:00" }, new { day = "tuesday", from = "08:00", until = "12:00" } },
        });
        var other = await Add("members", new { name = "Samsat", kind = "vertical-agency", status = "onboarding" });
        var service = await Add("services", new
        {
            memberId = bank,
            name = "Buka rekening",
            code = "B1",
            placement = "mall",
            fee = 25000,
            completionTime = new { value = 3, unit = "working-days" },
            requirements = new[] { "KTP" },
            ticketPrefix = "B",
            isOpen = false,
            label = "Loket 5",
            wayfinding = "Lantai 2",
            isServedAtOffice = true,
        });
        var point = await Add("service-points", new { name = "Mal keliling", kind = "outreach", address = "Jalan Raya 1" });
        return
        [
            new("ChangeTenant", await Tenant(), "mallName", "Mal Baru", admin),
            new("ChangeMember", $"{mall}/members/{bank}", "name", "Bank Jatim Cabang", admin),
            new("ChangeLiaison", $"{await Liaison(bank)}/liaison", "phone", "031-2", admin),
            new("ChangeService", $"{mall}/services/{service}", "label", "Loket 6", admin),
            new("ChangeServicePoint", $"{mall}/service-points/{point}", "name", "Bus layanan", admin),
            new("ChangeCounter", $"{mall}/counters/{await Add("counters", new { name = "Loket 5", servicePointId = point, isOpen = false, serviceIds = new[] { service } })}", "name", "Loket 6", admin),
            .. await Agreement(bank, service),
            new("ChangeStandard", await Standard(service), "components", """{"procedure":"Datang, tunggu, pulang"}""", admin),
            new("ChangeGate", await Gate(bank), "owner", "Bagian umum", admin),
            new("ChangeSecondment", $"{mall}/secondments/{await Add("secondments", new { staffSubject = "sari", staffName = "Sari", homeMemberId = bank, servingMemberId = other, fromOn = "2027-03-01", untilOn = "2027-03-10", reason = "Bantuan" })}", "reason", "Pengganti", admin),
            new("ChangeSurveyPeriod", $"{mall}/surveys/periods/{await Add("surveys/periods", new { name = "Semester I", fromOn = "2026-01-01", untilOn = "2026-06-30", memberId = bank, serviceId = service, population = 400 })}", "name", "Semester Satu", admin),
            new("ChangeSurveyFollowUp", $"{mall}/surveys/follow-ups/{await Add("surveys/follow-ups", new { elementKey = "fee", memberId = bank, plan = "Umumkan tarif", owner = "Loket", dueOn = "2030-02-01" })}", "plan", "Umumkan tarif resmi", admin),
            .. await Evaluation(),
            new("ChangeHoliday", await Holiday(), "name", "Hari jadi daerah", platform),
        ];
    }

    /// <summary>What a change of one property did besides: it is to change that one, and no other.</summary>
    public static List<string> Wrong(JsonNode before, JsonNode after, string property) =>
        Text(before[property]) == Text(after[property]) ? [$"{property} is still {Text(after[property])}"] : Others(before, after, property);

    /// <summary>Other properties that changed; what follows from others, such as lateness, is not what anybody sends.</summary>
    public static List<string> Others(JsonNode before, JsonNode after, string? property) =>
    [
        .. before.AsObject().Where(pair => pair.Key != property && !Derived.Contains(pair.Key, StringComparer.Ordinal) && Text(pair.Value) != Text(after[pair.Key]))
            .Select(pair => $"{pair.Key} was {Text(pair.Value)} and is {Text(after[pair.Key])}"),
    ];

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private async Task<string> Tenant()
    {
        await Patch(mall, new
        {
            address = "Jalan Veteran 1",
            softOpeningPlannedOn = "2024-12-01",
            softOpenedOn = "2025-01-06",
            priorityRatio = 4,
            inaugurated = new { plannedOn = "2025-02-01", on = "2025-03-03", ordinal = 77, source = "Berita daerah" },
            hours = new[] { new { day = "monday", from = "08:00", until = "15:00" } },
        });
        return mall;
    }

    /// <summary>Of the mall's own region, so that no other mall has it.</summary>
    private async Task<string> Holiday() => "/v1/holidays/" + (await Post(platform, "/v1/holidays", new
    {
        date = "2027-08-04",
        kind = "regional",
        region = mall.Split('/')[^1],
        name = "Hari jadi",
        decree = "SK Bupati 12/2027",
        revision = 2,
    }))["id"]!.GetValue<string>();

    private async Task<string> Liaison(string member)
    {
        await Patch($"{mall}/members/{member}/liaison", new { name = "Budi", title = "Kepala seksi", phone = "031-1", email = "seksi@bank.example" });
        return $"{mall}/members/{member}";
    }

    private async Task<string> Standard(string service) => $"{mall}/services/{service}/standards/" + await Add(
        $"services/{service}/standards", new { components = new { requirements = "KTP", procedure = "Datang" } });

    private async Task<string> Gate(string member)
    {
        var gate = $"{mall}/readiness/gates/" + await Add("readiness/gates", new
        {
            launch = "inauguration",
            kind = "rooms",
            memberId = member,
            title = "Ruang",
            owner = "DPMPTSP",
            plannedStartOn = "2026-11-20",
            dueOn = "2030-12-01",
        });
        await Patch(gate, new { state = "blocked", reason = "Listrik", evidence = "Foto" });
        return gate;
    }

    private async Task<IEnumerable<PatchedResource>> Agreement(string member, string service)
    {
        var agreement = await Add("agreements", new
        {
            kind = "work-plan",
            phase = 2,
            title = "Rencana kerja",
            terms = "Pasal 1",
            effectiveOn = "2027-01-01",
            expiresOn = "2028-01-01",
            dueOn = "2026-12-31",
            pendingReason = "Menunggu pusat",
            serviceIds = new[] { service },
            parties = new object[]
            {
                new { name = "Pemerintah Kabupaten", number = "1", signatories = new[] { new { office = "Bupati", name = "A", title = "Bupati" } } },
                new { memberId = member, number = "2", signatories = new[] { new { office = "Cabang", name = "B", title = "Kepala" } } },
            },
        });
        var commitment = await Add($"agreements/{agreement}/commitments", new
        {
            kind = "staff-attendance",
            title = "Dua petugas",
            memberId = member,
            owner = "Cabang",
            dueOn = "2030-01-31",
            state = "in-progress",
            evidence = "Surat",
        });
        return
        [
            new("ChangeAgreement", $"{mall}/agreements/{agreement}", "title", "Rencana kerja bersama", admin),
            new("ChangeCommitment", $"{mall}/agreements/{agreement}/commitments/{commitment}", "title", "Tiga petugas", admin),
        ];
    }

    private async Task<IEnumerable<PatchedResource>> Evaluation()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        string Day(int days) => today.AddDays(days).ToString("O");
        var period = await Add("evaluations/periods", new
        {
            year = today.Year,
            scheme = "self-run",
            name = "PEKPPP",
            instrumentVersion = "2022",
            opensOn = Day(-1),
            selfReportUntil = Day(10),
            scoringUntil = Day(30),
            objectionDays = 0,
            minimumRespondents = 0,
        });
        var evaluation = await Add("evaluations", new { periodId = period, unitId = await Add("evaluations/units", new { }) });
        await Add($"evaluations/{evaluation}/evaluators", new { subject = evaluatorSubject, name = "Evaluator" });
        await Hand(admin, evaluation, "f01");
        await Hand(evaluator, evaluation, "f02");
        await Post(admin, $"{mall}/evaluations/{evaluation}/close", new { });
        var finding = (await Post(evaluator, $"{mall}/evaluations/{evaluation}/findings", new { indicatorKey = "service-charter", text = "Belum dipajang" }))["id"]!.GetValue<string>();
        var plan = await Add($"evaluations/{evaluation}/findings/{finding}/action-plans", new { owner = "DPMPTSP", output = "Papan", dueOn = "2030-01-31" });
        var next = await Add("evaluations/periods", new
        {
            year = today.Year - 1,
            scheme = "self-run",
            name = "Putaran lain",
            instrumentVersion = "2022",
            opensOn = Day(-20),
            selfReportUntil = Day(-10),
            scoringUntil = Day(-5),
            objectionDays = 7,
            minimumRespondents = 30,
        });
        return
        [
            new("ChangeEvaluationPeriod", $"{mall}/evaluations/periods/{next}", "name", "Putaran kedua", admin),
            new("ChangeActionPlan", $"{mall}/evaluations/{evaluation}/action-plans/{plan}", "output", "Papan dan situs", admin),
        ];
    }

    private async Task Hand(HttpClient who, string evaluation, string form)
    {
        var address = $"{mall}/evaluations/{evaluation}/forms/{form}";
        var lines = (await Json(await admin.GetAsync($"{mall}/evaluations/{evaluation}/forms/f01")))["indicators"]!.AsArray();
        var indicators = lines.ToDictionary(line => line!["key"]!.GetValue<string>(), _ => new { score = 4 }, StringComparer.Ordinal);
        await Json(await who.PutAsync(address, JsonContent.Create(new { indicators })));
        await Post(who, $"{address}/submit", new { });
    }

    private async Task<string> Add(string path, object body) => (await Post(admin, $"{mall}/{path}", body))["id"]!.GetValue<string>();

    private static async Task<JsonNode> Post(HttpClient who, string address, object body) => await Json(await who.PostAsync(address, JsonContent.Create(body)));

    private async Task Patch(string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        await Json(await admin.SendAsync(request));
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}: {(int)answer.StatusCode} {text}");
    }
}
