using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Turns what binding and our own faults throw into problems; a fault's text never leaves the logs.</summary>
internal sealed class ProblemHandler(IOutages outages, ILogger<ProblemHandler> log) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                await httpContext.Refuse(bad.StatusCode, Error(bad));
                return true;
            case var _ when httpContext.RequestAborted.IsCancellationRequested && IsCancellation(exception):
                httpContext.Response.StatusCode = ClientClosedRequest;
                return true;
            case var _ when outages.Of(exception) is { } outage:
                // Said in the log once, by who found it out, and not at every request.
                log.LogDebug(exception, "Refused with {Code}.", outage.Error.Code);
                httpContext.Response.Headers.RetryAfter = ((int)outage.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await httpContext.Refuse(outage.Error);
                return true;
            default:
                // By now the request has lost its endpoint; the feature remembers it.
                var failed = httpContext.Features.Get<IExceptionHandlerFeature>();
                log.LogError(
                    exception, "Unhandled fault on {Method} {Route} of {Tenant}, trace {TraceId}.", httpContext.Request.Method,
                    failed?.Endpoint?.DisplayName, failed?.RouteValues?["tenant"],
                    Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier);
                await httpContext.Refuse(HttpErrors.Fault);
                return true;
        }
    }

    /// <summary>The driver of SQL Server tells a cancelled command as a fault of the database.</summary>
    private static bool IsCancellation(Exception? fault) =>
        fault is OperationCanceledException or DbException || (fault?.InnerException is { } inner && IsCancellation(inner));

    private static Error Error(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => HttpErrors.TooSlow,
        StatusCodes.Status413PayloadTooLarge => HttpErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => HttpErrors.MediaType,
        _ => HttpErrors.Malformed with { Fields = Fields(bad) },
    };

    /// <summary>Keys with their places in lists, as in <c>phones[2].kind</c>; a key that had to be quoted is none of ours.</summary>
    private static string Spoken(string path)
    {
        var plain = path.Split("['")[0];
        var keys = plain.Split('.').Select(part => part.IndexOf('[', StringComparison.Ordinal) is > 0 and var list
            ? SpokenKey.Of(part[..list]) + part[list..]
            : part is ['[', ..] or "" ? part : SpokenKey.Of(part));
        return string.Join('.', keys) + (plain == path ? "" : ".*");
    }

    private static Dictionary<string, string[]> Fields(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
        {
            // The position helps; the value itself may be personal data and is not repeated, nor is a key that somebody made up.
            var path = json.Path is null or "$" ? "body" : Spoken(json.Path.TrimStart('$', '.'));
            var text = FieldText.Of(
                $"bukan JSON yang sah untuk isian ini (baris {json.LineNumber + 1}, posisi {json.BytePositionInLine + 1})",
                $"not valid JSON for this field (line {json.LineNumber + 1}, position {json.BytePositionInLine + 1})");
            return new(StringComparer.Ordinal) { [path] = [text] };
        }

        // Framework message: Failed to bind parameter "Guid ticketId" from "abc".
        var parts = bad.Message.Split('"');
        var name = parts.Length > 1 ? parts[1].Split(' ')[^1] : "request";
        return new(StringComparer.Ordinal) { [name] = [FieldText.Of("tidak ada atau tidak sesuai bentuknya", "missing or not of the expected form")] };
    }
}
