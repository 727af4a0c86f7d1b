using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Privacy;

/// <summary>Every operation of a document, once with each role: bodies planted, ids that lead somewhere, and all that comes back.</summary>
internal sealed class Tour(Mall mall, JsonNode document, Planting planting, Dictionary<string, Guid> known)
{
    /// <summary>What changes the whole mall, or takes away what others are to read, comes last.</summary>
    private static readonly string[] Last = ["SuspendTenant", "ActivateTenant", "RedactComplaint", "TerminateAgreement", "SupersedeAgreement", "EndSecondment"];

    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);

    public List<Answer> Answers { get; } = [];

    public const int Reads = 2;
    public const int Removals = 3;

    /// <param name="entering">Runs before each stage: writes, reads, removals, and what changes the whole mall.</param>
    public async Task Go(Func<int, Task> entering)
    {
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Where(method => method.Value is JsonObject operation && operation.ContainsKey("operationId"))
            .Select(method => new Operation(method.Value!.Text("operationId"), method.Key.ToUpperInvariant(), path.Key, method.Value!))).ToList();
        foreach (var stage in operations.GroupBy(operation => operation.Stage).OrderBy(stage => stage.Key))
        {
            await entering(stage.Key);
            foreach (var operation in stage)
            {
                foreach (var role in Roles.All.Append(null))
                {
                    await Call(operation, role);
                }

                await Misfill(operation);
            }
        }
    }

    private async Task Call(Operation operation, string? role)
    {
        foreach (var query in Queries(operation))
        {
            await Send(operation, role, Path(operation) + query, Content(operation));
        }
    }

    /// <summary>What is refused names the field and never what stood in it.</summary>
    private async Task Misfill(Operation operation)
    {
        var role = operation.Path.Contains("{tenant}", StringComparison.Ordinal) ? Roles.MallAdmin : Roles.PlatformAdmin;
        var parameters = operation.Node["parameters"]?.AsArray().OfType<JsonNode>().Where(parameter => parameter.Text("in") == "query").ToList() ?? [];
        if (parameters.Count > 0)
        {
            var query = parameters.Select(parameter => $"{Uri.EscapeDataString(parameter.Text("name"))}={Uri.EscapeDataString(planting.Mark($"{operation.Id}!{parameter.Text("name")}"))}");
            await Send(operation, role, $"{Path(operation)}?{string.Join('&', query)}", Content(operation));
        }

        var forms = operation.Node["requestBody"]?["content"]?.AsObject();
        if (forms?["application/json"] is { } json)
        {
            await Send(operation, role, Path(operation), new StringContent(planting.Misfilled(operation.Id, json["schema"]!).ToJsonString(), Encoding.UTF8, "application/json"));
        }
        else if (forms?.ContainsKey("text/csv") == true)
        {
            var line = $"{planting.Mark($"{operation.Id}!header")},{planting.Phone($"{operation.Id}!header")}\n";
            await Send(operation, role, Path(operation), new StringContent(line + line, Encoding.UTF8, "text/csv"));
        }
    }

    private HttpClient Of(string? role)
    {
        if (!_clients.TryGetValue(role ?? "", out var client))
        {
            var isPlatform = role is not null && Roles.OfPlatform.Contains(role);
            _clients[role ?? ""] = client = mall.App.As(role, role is null || isPlatform ? null : mall.Code, known["memberId"].ToString(), isPlatform ? mall.Code[..2] : null);
        }

        return client;
    }

    private async Task Send(Operation operation, string? role, string address, HttpContent? content)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(operation.Method), address) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Headers.TryAddWithoutValidation("Tracking-Code", planting.Given["trackingCode"]!.GetValue<string>());
        request.Headers.TryAddWithoutValidation("Tracking-Pin", planting.Given["pin"]!.GetValue<string>());
        var answer = await Of(role).SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var body = bytes is [0x50, 0x4B, ..] ? Unzipped(bytes) : Encoding.UTF8.GetString(bytes);
        Learn(answer.Headers.Location?.ToString());
        Answers.Add(new Answer(operation.Id, role, (int)answer.StatusCode, body, $"{answer.Headers.Location} {string.Join(' ', answer.Headers.TryGetValues("Link", out var links) ? links : [])}"));
    }

    /// <summary>What was created is read and changed by those who come later.</summary>
    private void Learn(string? address)
    {
        var parts = address?.Split('/') ?? [];
        var template = document["paths"]!.AsObject().Select(path => path.Key.Split('/')).FirstOrDefault(path => path.Length == parts.Length
            && path[^1] is ['{', ..] && path.Zip(parts).All(part => part.First is ['{', ..] || part.First == part.Second));
        if (template is not null && Guid.TryParse(parts[^1], out var id))
        {
            known.TryAdd(Named(template[^1].Trim('{', '}'), address!), id);
        }
    }

    /// <summary>Two things are called a period.</summary>
    private static string Named(string name, string path) => name == "periodId" && path.Contains("/surveys/", StringComparison.Ordinal) ? "surveyPeriodId" : name;

    /// <summary>As it is; with something looked for; and in every form.</summary>
    private IEnumerable<string> Queries(Operation operation)
    {
        var parameters = operation.Node["parameters"]?.AsArray().OfType<JsonNode>().Where(parameter => parameter.Text("in") == "query").ToList() ?? [];
        yield return parameters.Exists(parameter => parameter.Text("name") == "limit") ? "?limit=1"
            : operation.Method == "POST" && parameters.Exists(parameter => parameter.Text("name") == "name") ? $"?name={Uri.EscapeDataString(planting.Mark($"{operation.Id}?name"))}.txt" : "";
        if (operation.Method != "GET")
        {
            yield break;
        }

        var words = parameters.Where(IsText).ToList();
        if (words.Count > 0)
        {
            yield return $"?{string.Join('&', words.Select(word => $"{word.Text("name")}={Uri.EscapeDataString(planting.Mark($"{operation.Id}?{word.Text("name")}"))}"))}";
        }

        if (parameters.Exists(parameter => parameter.Text("name") == "format"))
        {
            yield return "?format=csv";
            yield return "?format=xlsx";
        }
    }

    private static bool IsText(JsonNode parameter) => parameter.Text("name") != "cursor" && parameter["schema"] is JsonObject schema && schema.Text("type") == "string"
        && schema["enum"] is null && schema["format"] is null && schema["pattern"] is null;

    private string Path(Operation operation)
    {
        var path = operation.Path.Replace("{tenant}", mall.Code, StringComparison.Ordinal).Replace("{code}", mall.Code, StringComparison.Ordinal)
            .Replace("{version}", "2017", StringComparison.Ordinal).Replace("{kind}", "satisfaction-survey", StringComparison.Ordinal).Replace("{indicatorKey}", "a1", StringComparison.Ordinal)
            .Replace("{form}", operation.Path.Contains("open311", StringComparison.Ordinal) ? "json" : "f01", StringComparison.Ordinal);
        while (path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start)
        {
            var name = path[(start + 1)..path.IndexOf('}', StringComparison.Ordinal)];
            path = path[..start] + Known(Named(name, operation.Path)) + path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        return path;
    }

    private Guid Known(string name) => known.TryGetValue(name, out var id) ? id : Guid.CreateVersion7();

    private HttpContent? Content(Operation operation)
    {
        if (operation.Node["requestBody"]?["content"]?.AsObject() is not { } forms)
        {
            return null;
        }

        if (forms["application/json"] is { } json)
        {
            return new StringContent(planting.Body(operation.Id, json["schema"]!, Known)?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json");
        }

        if (forms["application/x-www-form-urlencoded"] is { } form)
        {
            return new FormUrlEncodedContent(planting.Body(operation.Id, form["schema"]!, Known)!.AsObject()
                .Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!.ToString().Replace("False", "false", StringComparison.Ordinal))));
        }

        var file = forms.ContainsKey("text/csv")
            ? new StringContent($"name,kind,member,code,hotline\n{planting.Mark($"{operation.Id}.name")},bank,x,{planting.Mark($"{operation.Id}.code")},x\n", Encoding.UTF8, "text/csv")
            : new StringContent(planting.Mark($"{operation.Id}.file"), Encoding.UTF8, "text/plain");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"attachment; filename=\"{planting.Mark($"{operation.Id}.filename")}.txt\"");
        return file;
    }

    private static string Unzipped(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    internal sealed record Answer(string Operation, string? Role, int Status, string Body, string Addresses);

    private sealed record Operation(string Id, string Method, string Path, JsonNode Node)
    {
        public int Stage => Last.Contains(Id, StringComparer.Ordinal) ? 4 : Method switch { "GET" => Reads, "DELETE" => Removals, _ => 1 };
    }
}
