using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Api.Http;

/// <summary>An error as Open311 GeoReport v2 writes it, in a list.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Description">For people; it starts with our stable code.</param>
public sealed record GeoReportError([property: JsonPropertyName("code")] int Code, [property: JsonPropertyName("description")] string Description);

/// <summary>An endpoint that answers and refuses in the shapes of Open311 GeoReport v2.</summary>
internal sealed class SpeaksGeoReport
{
    public const string FormKey = "form";
    public const string Xml = "text/xml";

    private static readonly JsonSerializerOptions Options = JsonSerializerOptions.Web;

    /// <summary>Whether a form that is asked for is there.</summary>
    public static bool Has(string form) => form is "json" or "xml";

    public static Task Refuse(HttpContext context, int status, Error error)
    {
        var detail = error.FieldsIn(context.Request) is not { } fields ? "" : $" {string.Join("; ", fields.Select(field => $"{field.Key}: {string.Join(", ", field.Value)}"))}";
        context.Response.StatusCode = status;
        return Write(context, new[] { new GeoReportError(status, $"{error.Code}: {error.Text(context.Request)}{detail}") }, "errors", "error");
    }

    /// <summary>The same content as JSON or as XML, by the end of the address.</summary>
    public static Task Write<T>(HttpContext context, T content, string root, string item)
    {
        if (context.GetRouteValue(FormKey) is not "xml")
        {
            return context.Response.WriteAsJsonAsync(content, Options, "application/json; charset=utf-8", context.RequestAborted);
        }

        var tree = Element(root, item, JsonSerializer.SerializeToNode(content, Options));
        context.Response.ContentType = $"{Xml}; charset=utf-8";
        return context.Response.WriteAsync($"""<?xml version="1.0" encoding="utf-8"?>{tree.ToString(SaveOptions.DisableFormatting)}""", context.RequestAborted);
    }

    private static XElement Element(string name, string item, JsonNode? node) => node switch
    {
        JsonObject fields => new XElement(name, fields.Select(field => Element(field.Key, field.Key.TrimEnd('s'), field.Value))),
        JsonArray rows => new XElement(name, rows.Select(row => Element(item, item, row))),
        null => new XElement(name),
        _ => new XElement(name, Clean(node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString())),
    };

    /// <summary>Without characters that XML cannot carry, which a name typed elsewhere may contain.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)))
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}

internal sealed class GeoReportAnswer<T>(T content, string root, string item, string? address = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (address is not null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = address;
        }

        return SpeaksGeoReport.Write(httpContext, content, root, item);
    }
}

/// <summary>Refuses a form that is not there and a jurisdiction that is another's, for every endpoint alike.</summary>
internal sealed class GeoReportFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.RouteValues[SpeaksGeoReport.FormKey] is not string form || !SpeaksGeoReport.Has(form))
        {
            return new Refused(GeoReportErrors.FormatNotFound);
        }

        var asked = request.Query["jurisdiction_id"].FirstOrDefault();
        return asked is not null && asked != context.HttpContext.RequestServices.GetRequiredService<TenantContext>().Id
            ? new Refused(GeoReportErrors.JurisdictionNotFound)
            : await next(context);
    }
}
