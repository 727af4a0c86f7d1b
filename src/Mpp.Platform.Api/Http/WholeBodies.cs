using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// Receives every body whole before anything behind it opens the database. A caller may send as slowly as the limits let it:
/// it holds a connection and a file, never a transaction that others wait for.
/// </summary>
internal sealed class WholeBodies(RequestDelegate next, BodySettings settings, TimeProvider clock)
{
    public const int MaxBytes = 1024 * 1024;

    public async Task Invoke(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<TakesFile>() is not null || metadata?.GetMetadata<TakesSheet>() is not null)
        {
            await using var file = BodyFile.In(settings.Folder);
            var maxBytes = metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MaxBytes;
            await InTime(context, ct => file.Fill(context.Request.Body, maxBytes, ct));
            context.Features.Set(file.Received);
            context.Request.Body = file.Content;
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            // Never larger than this: it lies in memory and on no disk.
            context.Request.EnableBuffering(MaxBytes);
            await InTime(context, ct => context.Request.Body.DrainAsync(ct));
            context.Request.Body.Position = 0;
        }

        await next(context);
    }

    private async Task InTime(HttpContext context, Func<CancellationToken, Task> receive)
    {
        using var late = new CancellationTokenSource(settings.Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            await receive(either.Token);
        }
        catch (OperationCanceledException cut) when (late.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body came too slowly.", StatusCodes.Status408RequestTimeout, cut);
        }
    }
}

internal static class ReceivedBodies
{
    /// <summary>The file that the body is, for endpoints that take one.</summary>
    public static ReceivedFile Received(this HttpRequest request) => request.HttpContext.Features.Get<ReceivedFile>()
        ?? throw new InvalidOperationException("The endpoint does not say that it takes a file.");
}
