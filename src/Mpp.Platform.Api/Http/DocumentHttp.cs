using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Mpp.Platform.Api.Doors;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Api.Http;

/// <summary>Files in and out: the bytes are the body, received whole on the way in, streamed on the way out.</summary>
internal static class DocumentHttp
{
    /// <summary>Room for the largest document; one byte more is refused by the rule, with its code, and not by the server.</summary>
    private const long MaxBodyBytes = Document.MaxBytes + 1024;

    /// <summary>Takes a file as its body and answers 201 with what is known of it.</summary>
    public static RouteHandlerBuilder Uploads<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<T>(StatusCodes.Status201Created)
        .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes), new TakesFile());

    /// <summary>Takes a file as its body and answers with <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder TakesFile<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<T>()
        .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes), new TakesFile());

    /// <summary>Answers 200 with the bytes of a file.</summary>
    public static RouteHandlerBuilder Downloads(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<byte[]>(StatusCodes.Status200OK, DocumentKinds.All.First(), [.. DocumentKinds.All.Skip(1)]);

    /// <summary>The name in <c>Content-Disposition</c>: names of files name people, and addresses are logged everywhere.</summary>
    public static string? FileName(string? disposition) => ContentDispositionHeaderValue.TryParse(disposition, out var parsed)
        ? (parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName).Value?.Trim('"')
        : null;

    public static async Task<IResult> Uploaded(
        this IMediator mediator, IUseCase<DocumentResource> useCase, Func<DocumentResource, string> address, CancellationToken ct)
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : Results.Created(address(result.Value), result.Value);
    }

    /// <summary>As an attachment, never shown in the page: what others uploaded must not run there.</summary>
    public static async Task<IResult> Download(this IMediator mediator, IUseCase<OpenedDocument> useCase, CancellationToken ct)
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : new Attachment(result.Value);
    }

    private sealed class Attachment(OpenedDocument opened) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ContentSecurityPolicy = $"sandbox; {SecurityHeaders.Closed}";

            // The name is set here: given to the framework it would be logged, and names of files name people.
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(opened.Document.Name);
            httpContext.Response.Headers.ContentDisposition = disposition.ToString();
            return Results.Stream(
                opened.Content, opened.Document.ContentType,
                entityTag: new EntityTagHeaderValue($"\"{opened.Document.Sha256}\"")).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>An endpoint whose body is a file.</summary>
internal sealed class TakesFile;
