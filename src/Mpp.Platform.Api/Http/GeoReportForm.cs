using System.Globalization;
using System.Text.Json.Serialization;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Api.Http;

/// <summary>What was received of a request (Open311 GeoReport v2).</summary>
public sealed record GeoReportReceipt
{
    /// <summary>Public number, such as <c>P-2026-000123</c>; it opens nothing.</summary>
    [JsonPropertyName("service_request_id")]
    public string ServiceRequestId { get; init; } = "";

    /// <summary>For the reporter: tracking code and PIN, shown this once.</summary>
    [JsonPropertyName("service_notice")]
    public string ServiceNotice { get; init; } = "";

    /// <summary>Always null: nobody needs an account.</summary>
    [JsonPropertyName("account_id")]
    public string? AccountId { get; init; }

    /// <summary>64 hexadecimal digits for <c>tokens/{token}</c>; with it the number is found again.</summary>
    [JsonPropertyName("token")]
    public string Token { get; init; } = "";
}

/// <summary>The fields of a request, as a form. Unknown ones are left aside, as the specification asks.</summary>
public sealed record GeoReportSent
{
    [JsonPropertyName("service_code")]
    public string ServiceCode { get; init; } = "";

    /// <summary>1 to 4,000 characters.</summary>
    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>-90 to 90; with <c>long</c>.</summary>
    [JsonPropertyName("lat")]
    public decimal? Lat { get; init; }

    /// <summary>-180 to 180; with <c>lat</c>.</summary>
    [JsonPropertyName("long")]
    public decimal? Long { get; init; }

    /// <summary>Where it happened; the mall itself when absent. At most 200 characters.</summary>
    [JsonPropertyName("address_string")]
    public string? AddressString { get; init; }

    [JsonPropertyName("email")]
    public string? Email { get; init; }

    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>An http or https address of a picture; added to the description and never fetched.</summary>
    [JsonPropertyName("media_url")]
    public string? MediaUrl { get; init; }

    /// <summary>Id of the service, from the definition.</summary>
    [JsonPropertyName("attribute[service]")]
    public Guid? Service { get; init; }

    /// <summary>Id of the member, from the definition.</summary>
    [JsonPropertyName("attribute[member]")]
    public Guid? Member { get; init; }

    /// <summary>Queue number of today.</summary>
    [JsonPropertyName("attribute[ticket_number]")]
    public string? TicketNumber { get; init; }

    [JsonPropertyName("attribute[anonymous]")]
    public bool? Anonymous { get; init; }

    [JsonPropertyName("attribute[confidential]")]
    public bool? Confidential { get; init; }
}

/// <summary>Reads the form of a request into what every complaint is taken from.</summary>
internal sealed class GeoReportForm(IFormCollection form)
{
    private const int MediaUrlLength = 500;
    private readonly Dictionary<string, string[]> _faults = new(StringComparer.Ordinal);

    public Result<ComplaintFields> Read()
    {
        var kind = GeoReportKind.Find(Text("service_code"));
        if (kind is null && Text("service_code") is not null)
        {
            return GeoReportErrors.ServiceNotFound;
        }

        if (kind is null)
        {
            Fault("service_code", "wajib diisi", "is required");
        }

        var description = Text("description") ?? "";
        var fields = new ComplaintFields
        {
            Class = kind?.Class,
            IsIllegalLevy = kind?.IsIllegalLevy ?? false,
            IsAnonymous = Flag(GeoReportFields.Anonymous),
            IsConfidential = Flag(GeoReportFields.Confidential),
            Subject = Subject(description),
            Description = Media() is { } media ? $"{description}\n\n{media}" : description,
            Place = Place(),
            MemberId = Id(GeoReportFields.Member),
            ServiceId = Id(GeoReportFields.Service),
            TicketNumber = Text($"attribute[{GeoReportFields.TicketNumber}]"),
            Name = $"{Text("first_name")} {Text("last_name")}".Trim() is { Length: > 0 } name ? name : null,
            Email = Text("email"),
            Phone = Text("phone"),
        };
        if (description.Length == 0)
        {
            Fault("description", "wajib diisi", "is required");
        }

        return _faults.Count == 0 ? fields : HttpErrors.Malformed with { Fields = _faults };
    }

    /// <summary>The specification knows no subject: the first line, as far as it fits.</summary>
    private static string Subject(string description)
    {
        var line = description.Split('\n', 2)[0].Trim();
        if (line.Length <= Complaint.SubjectLength)
        {
            return line;
        }

        // Not through the middle of a character: half of one is no text.
        var length = Complaint.SubjectLength - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[length - 1]) ? length - 1 : length), "…");
    }

    private string? Place()
    {
        var (lat, along) = (Degrees("lat", 90), Degrees("long", 180));
        if (lat is null != along is null)
        {
            Fault(lat is null ? "lat" : "long", "lat dan long harus bersama", "lat and long belong together");
        }

        return Text("address_string") ?? (lat is null ? null : string.Create(CultureInfo.InvariantCulture, $"{lat}, {along}"));
    }

    private decimal? Degrees(string field, decimal most)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return Math.Round(degrees, 7, MidpointRounding.AwayFromZero);
        }

        Fault(field, string.Create(CultureInfo.InvariantCulture, $"derajat dari -{most} sampai {most}"), string.Create(CultureInfo.InvariantCulture, $"degrees from -{most} to {most}"));
        return null;
    }

    private string? Media()
    {
        if (Text("media_url") is not { } text)
        {
            return null;
        }

        if (text.Length <= MediaUrlLength && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return text;
        }

        Fault("media_url", "alamat http atau https paling panjang 500 karakter", "an http or https address of at most 500 characters");
        return null;
    }

    private Guid? Id(string code)
    {
        if (Text($"attribute[{code}]") is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        Fault($"attribute[{code}]", "salah satu id dari definisinya", "an id of the definition");
        return null;
    }

    private bool Flag(string code)
    {
        var text = Text($"attribute[{code}]");
        if (text is not (null or "true" or "false"))
        {
            Fault($"attribute[{code}]", "true atau false", "true or false");
        }

        return text == "true";
    }

    private string? Text(string field) => form[field].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

    private void Fault(string field, string indonesian, string english) => _faults[field] = [FieldText.Of(indonesian, english)];
}
