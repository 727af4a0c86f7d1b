using System.Text.Json.Serialization;

namespace Mpp.Platform.Application.Complaints;

/// <summary>A kind of request that may be sent (Open311 GeoReport v2).</summary>
public sealed record GeoReportService
{
    [JsonPropertyName("service_code")]
    public string ServiceCode { get; init; } = "";

    [JsonPropertyName("service_name")]
    public string ServiceName { get; init; } = "";

    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>Always true: a definition names what more may be said.</summary>
    [JsonPropertyName("metadata")]
    public bool Metadata { get; init; } = true;

    /// <summary>Always <c>realtime</c>: the number is in the answer.</summary>
    [JsonPropertyName("type")]
    public string Type { get; init; } = "realtime";

    /// <summary>Apart by commas.</summary>
    [JsonPropertyName("keywords")]
    public string Keywords { get; init; } = "";

    [JsonPropertyName("group")]
    public string Group { get; init; } = "";
}

/// <summary>What may be said with a request besides its description.</summary>
public sealed record GeoReportDefinition
{
    [JsonPropertyName("service_code")]
    public string ServiceCode { get; init; } = "";

    [JsonPropertyName("attributes")]
    public IReadOnlyList<GeoReportAttribute> Attributes { get; init; } = [];
}

/// <summary>One more thing to say, sent as <c>attribute[code]=value</c>.</summary>
public sealed record GeoReportAttribute
{
    /// <summary>True: the caller fills it in.</summary>
    [JsonPropertyName("variable")]
    public bool Variable { get; init; } = true;

    [JsonPropertyName("code")]
    public string Code { get; init; } = "";

    /// <summary><c>string</c> or <c>singlevaluelist</c>.</summary>
    [JsonPropertyName("datatype")]
    public string Datatype { get; init; } = "";

    [JsonPropertyName("required")]
    public bool Required { get; init; }

    [JsonPropertyName("datatype_description")]
    public string? DatatypeDescription { get; init; }

    [JsonPropertyName("order")]
    public int Order { get; init; }

    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>What may be chosen; empty for a string.</summary>
    [JsonPropertyName("values")]
    public IReadOnlyList<GeoReportValue> Values { get; init; } = [];
}

/// <summary>One choice.</summary>
/// <param name="Key">What is sent.</param>
/// <param name="Name">What people read.</param>
public sealed record GeoReportValue([property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("name")] string Name);

/// <summary>
/// A request as everybody may read it: never who sent it, where it happened or of which turn it speaks.
/// </summary>
public sealed record GeoReportRequest
{
    /// <summary>Public number, such as <c>P-2026-000123</c>.</summary>
    [JsonPropertyName("service_request_id")]
    public string ServiceRequestId { get; init; } = "";

    /// <summary><c>open</c> or <c>closed</c>.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "";

    /// <summary>What the status means here.</summary>
    [JsonPropertyName("status_notes")]
    public string StatusNotes { get; init; } = "";

    [JsonPropertyName("service_name")]
    public string ServiceName { get; init; } = "";

    [JsonPropertyName("service_code")]
    public string ServiceCode { get; init; } = "";

    /// <summary>Long runs of digits and e-mail addresses are masked.</summary>
    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>The member it was passed on to; the mall until then.</summary>
    [JsonPropertyName("agency_responsible")]
    public string AgencyResponsible { get; init; } = "";

    /// <summary>The service of the catalogue it speaks of.</summary>
    [JsonPropertyName("service_notice")]
    public string? ServiceNotice { get; init; }

    /// <summary>With the mall's offset.</summary>
    [JsonPropertyName("requested_datetime")]
    public DateTimeOffset RequestedDatetime { get; init; }

    [JsonPropertyName("updated_datetime")]
    public DateTimeOffset UpdatedDatetime { get; init; }

    /// <summary>End of the last day for the follow-up.</summary>
    [JsonPropertyName("expected_datetime")]
    public DateTimeOffset ExpectedDatetime { get; init; }

    /// <summary>Always null.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Always null.</summary>
    [JsonPropertyName("address_id")]
    public string? AddressId { get; init; }

    /// <summary>Always null.</summary>
    [JsonPropertyName("zipcode")]
    public string? Zipcode { get; init; }

    /// <summary>Always null.</summary>
    [JsonPropertyName("lat")]
    public double? Lat { get; init; }

    /// <summary>Always null.</summary>
    [JsonPropertyName("long")]
    public double? Long { get; init; }

    /// <summary>Always null.</summary>
    [JsonPropertyName("media_url")]
    public string? MediaUrl { get; init; }
}

/// <summary>The number behind a token.</summary>
/// <param name="ServiceRequestId">Public number.</param>
/// <param name="Token">As asked for.</param>
public sealed record GeoReportToken([property: JsonPropertyName("service_request_id")] string ServiceRequestId, [property: JsonPropertyName("token")] string Token);
