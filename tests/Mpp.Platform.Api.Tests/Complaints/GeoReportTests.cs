using System.Text.Json.Nodes;
using System.Xml.Linq;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Complaints;

/// <summary>Complaints of programs that speak Open311 GeoReport v2: in its shapes, through the one door, and naming nobody.</summary>
public sealed class GeoReportTests
{
    private const string Name = "Siti Penandasatu";
    private const string Email = "penandadua@contoh.id";
    private const string Phone = "+62 812-3456-7890";
    private const string Place = "Jalan Penandatiga 5";
    private static readonly string[] Markers = ["Penanda", "penanda", "3456", "Jalan"];

    [SkippableTheory, Databases]
    public async Task ARequest_IsAComplaintLikeAnyOther(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, _) = await mall.OpenQueue();
        var sent = await Send(mall, Form("service-complaint", ("attribute[service]", service.ToString()), ("media_url", "https://contoh.id/foto.jpg")));
        var receipt = (await sent.Is(201)).AsArray().Single()!;
        var number = receipt.Text("service_request_id");
        Assert.Matches("^P-[0-9]{4}-[0-9]{6}$", number);
        Assert.Equal($"{mall.Path}/open311/v2/requests/{number}.json", sent.Headers.Location!.ToString());
        Assert.Null(receipt["account_id"]);

        var complaint = (await mall.Admin.Get($"{mall.Path}/complaints?number={number}")).Items().Single()!;
        Assert.Equal(("open311", "service-complaint", member, service), (complaint.Text("channel"), complaint.Text("class"), Guid.Parse(complaint.Text("memberId")), Guid.Parse(complaint.Text("serviceId"))));
        Assert.Equal((Name, Email, Phone, Place), (complaint["reporter"]!.Text("name"), complaint["reporter"]!.Text("email"), complaint["reporter"]!.Text("phone"), complaint.Text("place")));
        Assert.Equal("Antrean terlalu lama", complaint.Text("subject"));
        Assert.EndsWith("https://contoh.id/foto.jpg", complaint.Text("description"), StringComparison.Ordinal);

        // The notice holds what opens it; the token finds the number and opens nothing.
        var words = receipt.Text("service_notice").Split(' ', '.', ',');
        var (code, pin) = (words[Array.IndexOf(words, "pelacakan") + 1], words[Array.IndexOf(words, "PIN") + 1]);
        Assert.Equal(number, (await (await mall.As(null).Post($"{mall.Path}/complaints/track", new { trackingCode = code, pin })).Is(200)).Text("number"));
        var token = receipt.Text("token");
        Assert.Equal(number, (await mall.As(null).Get($"{mall.Path}/open311/v2/tokens/{token}.json")).AsArray().Single()!.Text("service_request_id"));
        await (await mall.As(null).Post($"{mall.Path}/complaints/track", new { trackingCode = token, pin })).IsProblem(404, "complaint.code-or-pin");
        await IsRefused(await mall.As(null).GetAsync($"{mall.Path}/open311/v2/tokens/{code}.json"), 404, "georeport.token-not-found");
    }

    [SkippableTheory, Databases]
    public async Task ALongFirstLine_IsCutBetweenCharacters(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var start = new string('x', 198);
        var number = await Number(mall, Form("aspiration", ("description", start + "😀 dan seterusnya")));
        Assert.Equal($"{start}…", (await mall.Admin.Get($"{mall.Path}/complaints?number={number}")).Items().Single()!.Text("subject"));
    }

    [SkippableTheory, Databases]
    public async Task PublicReads_NameNobody_AndLeaveOutWhatIsNotPublic(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var shown = await Number(mall, Form("service-complaint"));
        var unverified = await Number(mall, Form("service-complaint"), verify: false);
        var confidential = await Number(mall, Form("aspiration", ("attribute[confidential]", "true")));
        var oversight = await Number(mall, Form("oversight-complaint"));
        var levy = await Number(mall, Form("illegal-levy"));
        foreach (var form in new[] { "json", "xml" })
        {
            var text = await mall.As(null).GetStringAsync($"{mall.Path}/open311/v2/requests.{form}");
            Assert.Contains(shown, text, StringComparison.Ordinal);
            var named = await mall.As(null).GetStringAsync($"{mall.Path}/open311/v2/requests.{form}?service_request_id={string.Join(',', shown, unverified, confidential, oversight, levy)}");
            Assert.Contains(shown, named, StringComparison.Ordinal);
            var one = await mall.As(null).GetStringAsync($"{mall.Path}/open311/v2/requests/{shown}.{form}");
            foreach (var answer in new[] { text, named, one })
            {
                Assert.All(Markers, marker => Assert.DoesNotContain(marker, answer, StringComparison.Ordinal));
                Assert.All(new[] { unverified, confidential, oversight, levy }, number => Assert.DoesNotContain(number, answer, StringComparison.Ordinal));
            }

            foreach (var hidden in new[] { unverified, confidential, oversight, levy })
            {
                Assert.Equal(404, (int)(await mall.As(null).GetAsync($"{mall.Path}/open311/v2/requests/{hidden}.{form}")).StatusCode);
            }
        }

        // Another mall neither lists nor finds it.
        var other = await mall.App.NewMall();
        Assert.Empty((await other.As(null).Get($"{other.Path}/open311/v2/requests.json")).AsArray());
        Assert.Equal(404, (int)(await other.As(null).GetAsync($"{other.Path}/open311/v2/requests/{shown}.json")).StatusCode);
    }

    [SkippableTheory, Databases]
    public async Task ARequest_ReadsInTheSpecificationsNamesAndTimes(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall("35");
        var number = await Number(mall, Form("information-request", ("description", "Berapa biaya? Hubungi 0812 3456 7890")));
        var row = (await mall.As(null).Get($"{mall.Path}/open311/v2/requests/{number}.json")).AsArray().Single()!;
        Assert.Equal((number, "open", "information-request", "Terverifikasi.", "Berapa biaya? Hubungi ***"),
            (row.Text("service_request_id"), row.Text("status"), row.Text("service_code"), row.Text("status_notes"), row.Text("description")));
        foreach (var field in new[] { "requested_datetime", "updated_datetime", "expected_datetime" })
        {
            Assert.Matches(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+07:00$", row.Text(field));
        }

        Assert.EndsWith("T23:59:59+07:00", row.Text("expected_datetime"), StringComparison.Ordinal);
        var answer = await mall.As(null).GetAsync($"{mall.Path}/open311/v2/requests/{number}.xml");
        Assert.Equal("text/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("service_requests", xml.Name.LocalName);
        var request = Assert.Single(xml.Elements("request"));
        Assert.Equal(string.Join(' ', row.AsObject().Select(field => field.Key)), string.Join(' ', request.Elements().Select(element => element.Name.LocalName)));
        Assert.Equal((number, row.Text("requested_datetime"), ""), (request.Element("service_request_id")!.Value, request.Element("requested_datetime")!.Value, request.Element("lat")!.Value));
    }

    [SkippableTheory, Databases]
    public async Task Lists_AreChosenByCodeStatusAndTime(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var open = await Number(mall, Form("aspiration"));
        var closed = await Number(mall, Form("service-complaint"));
        var id = (await mall.Admin.Get($"{mall.Path}/complaints?number={closed}")).Items().Single()!.Id();
        await (await mall.Admin.Post($"{mall.Path}/complaints/{id}/reject", new { reason = "not-a-service-matter" })).Is(200);
        Assert.Equal($"{closed} {open}", await Listed(""));
        Assert.Equal(open, await Listed("?status=open"));
        Assert.Equal(closed, await Listed("?status=closed"));
        Assert.Equal($"{closed} {open}", await Listed("?status=open,closed"));
        Assert.Equal(open, await Listed("?service_code=aspiration,illegal-levy"));
        Assert.Equal("", await Listed("?service_code=nothing"));
        Assert.Equal("", await Listed("?start_date=2020-01-01T00:00:00Z&end_date=2020-03-01"));
        Assert.Equal("", await Listed("?end_date=2020-03-01"));
        Assert.Equal($"{closed} {open}", await Listed($"?start_date={TimeProvider.System.GetUtcNow().AddDays(-2):yyyy-MM-dd}T00:00:00+07:00"));
        foreach (var wrong in new[] { "?status=half", "?start_date=yesterday", "?start_date=2026-01-01&end_date=2026-04-02", "?start_date=2026-02-01&end_date=2026-01-01",
            "?start_date=9999-12-31", "?end_date=0001-01-01", "?start_date=1999-12-31" })
        {
            await IsRefused(await mall.As(null).GetAsync($"{mall.Path}/open311/v2/requests.json{wrong}"), 400, "request.invalid");
        }

        async Task<string> Listed(string query) => string.Join(
            ' ', (await mall.As(null).Get($"{mall.Path}/open311/v2/requests.json{query}")).AsArray().Select(row => row!.Text("service_request_id")));
    }

    [SkippableTheory, Databases]
    public async Task Services_AreTheClassesWithTheirLimits_AndDefinitionsNameTheCatalogue(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (member, service, _) = await mall.OpenQueue();
        var listed = (await mall.As(null).Get($"{mall.Path}/open311/v2/services.json")).AsArray();
        Assert.Equal(
            "aspiration illegal-levy information-request oversight-complaint service-complaint",
            string.Join(' ', listed.Select(row => row!.Text("service_code")).Order(StringComparer.Ordinal)));
        Assert.Equal("Ditindaklanjuti dalam 14 hari kerja.", listed.Single(row => row!.Text("service_code") == "service-complaint")!.Text("description"));
        Assert.All(listed, row => Assert.True(row!["metadata"]!.GetValue<bool>()));
        var xml = XDocument.Parse(await mall.As(null).GetStringAsync($"{mall.Path}/open311/v2/services.xml")).Root!;
        Assert.Equal(("services", 5), (xml.Name.LocalName, xml.Elements("service").Count()));

        var definition = await mall.As(null).Get($"{mall.Path}/open311/v2/services/service-complaint.json");
        var attributes = definition["attributes"]!.AsArray();
        Assert.Equal(service.ToString(), attributes[0]!["values"]![0]!.Text("key"));
        Assert.Equal(member.ToString(), attributes[1]!["values"]![0]!.Text("key"));
        var defined = XDocument.Parse(await mall.As(null).GetStringAsync($"{mall.Path}/open311/v2/services/service-complaint.xml")).Root!;
        Assert.Equal("service_definition", defined.Name.LocalName);
        Assert.Equal(service.ToString(), defined.Element("attributes")!.Elements("attribute").First().Element("values")!.Element("value")!.Element("key")!.Value);
        await IsRefused(await mall.As(null).GetAsync($"{mall.Path}/open311/v2/services/graffiti.json"), 404, "georeport.service-not-found");
    }

    [SkippableTheory, Databases]
    public async Task Refusals_HaveTheSpecificationsShape(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        await IsRefused(await Send(mall, Form("graffiti")), 404, "georeport.service-not-found");
        await IsRefused(await Send(mall, [new("description", "tanpa kode")]), 400, "request.malformed", "service_code");
        await IsRefused(await Send(mall, [new("service_code", "aspiration")]), 400, "request.malformed", "description");
        await IsRefused(await Send(mall, Form("aspiration", ("lat", "91"))), 400, "request.malformed", "lat");
        await IsRefused(await Send(mall, Form("aspiration", ("long", "112.5"))), 400, "request.malformed", "lat dan long harus bersama");
        await IsRefused(await Send(mall, Form("aspiration", ("email", "bukan alamat"))), 400, "request.invalid");
        await IsRefused(await Send(mall, Form("aspiration", ("attribute[service]", Guid.Empty.ToString()))), 422, "complaint.unknown");
        await IsRefused(await mall.As(null).Post($"{mall.Path}/open311/v2/requests.json", new { service_code = "aspiration" }), 415, "georeport.not-a-form");
        await IsRefused(await mall.As(null).GetAsync($"{mall.Path}/open311/v2/services.csv"), 404, "georeport.format-not-found");
        await IsRefused(await mall.As(null).GetAsync($"{mall.Path}/open311/v2/services.json?jurisdiction_id=99.99"), 404, "georeport.jurisdiction-not-found");
        await (await mall.As(null).GetAsync($"{mall.Path}/open311/v2/services.json?jurisdiction_id={mall.Code}")).Is(200);
        await IsRefused(await mall.App.As(Roles.MallAdmin, (await mall.App.NewMall()).Code).GetAsync($"{mall.Path}/open311/v2/services.json"), 403, "tenant.");
        var wrong = await mall.As(null).GetAsync($"{mall.Path}/open311/v2/requests/P-2020-000001.xml");
        Assert.Equal(404, (int)wrong.StatusCode);
        var error = XDocument.Parse(await wrong.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(("errors", "404"), (error.Name.LocalName, error.Element("error")!.Element("code")!.Value));
    }

    [SkippableTheory, Databases]
    public async Task TheSameKey_MakesOneRequest_InXmlToo(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var answers = new List<string>();
        for (var turn = 0; turn < 2; turn++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{mall.Path}/open311/v2/requests.xml") { Content = new FormUrlEncodedContent(Form("aspiration")) };
            request.Headers.Add("Idempotency-Key", "satu-kali");
            var answer = await mall.As(null).SendAsync(request);
            Assert.Equal((201, "text/xml"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Single((await mall.Admin.Get($"{mall.Path}/complaints")).Items());
        Assert.Equal("service_requests", XDocument.Parse(answers[0]).Root!.Name.LocalName);
    }

    private static KeyValuePair<string, string>[] Form(string code, params (string Field, string Value)[] more)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["service_code"] = code,
            ["description"] = "Antrean terlalu lama\nSudah tiga jam.",
            ["address_string"] = Place,
            ["first_name"] = Name.Split(' ')[0],
            ["last_name"] = Name.Split(' ')[1],
            ["email"] = Email,
            ["phone"] = Phone,
            ["device_id"] = "tak dikenal",
        };
        foreach (var (field, value) in more)
        {
            fields[field] = value;
        }

        return [.. fields];
    }

    private static Task<HttpResponseMessage> Send(Mall mall, KeyValuePair<string, string>[] form) =>
        mall.As(null).PostAsync($"{mall.Path}/open311/v2/requests.json", new FormUrlEncodedContent(form));

    /// <summary>Sends a request and has it verified by who may see it.</summary>
    private static async Task<string> Number(Mall mall, KeyValuePair<string, string>[] form, bool verify = true)
    {
        var number = (await (await Send(mall, form)).Is(201)).AsArray().Single()!.Text("service_request_id");
        if (verify)
        {
            var inspector = mall.As(Roles.Inspector);
            var id = (await inspector.Get($"{mall.Path}/complaints?number={number}")).Items().Single()!.Id();
            await (await inspector.Post($"{mall.Path}/complaints/{id}/verify", new { })).Is(200);
        }

        return number;
    }

    private static async Task IsRefused(HttpResponseMessage answer, int status, params string[] words)
    {
        var error = (await answer.Is(status)).AsArray().Single()!;
        Assert.Equal("code description", string.Join(' ', error.AsObject().Select(field => field.Key)));
        Assert.Equal(status, error["code"]!.GetValue<int>());
        Assert.All(words, word => Assert.Contains(word, error.Text("description"), StringComparison.Ordinal));
    }
}
