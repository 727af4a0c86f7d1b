using System.Collections.Concurrent;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// A keyed POST has its effect once. The key is reserved, the effect made and the answer kept in one transaction; the
/// same request again gets the first answer byte for byte. Only answers that had an effect (2xx) are kept.
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>Keys at work on this node; on another node the database makes the second wait for the first.</summary>
    private static readonly ConcurrentDictionary<IdempotencyKey, byte> InFlight = new();

    public async Task Invoke(HttpContext context)
    {
        if (context.Request.Headers[Header] is not [{ } given, ..] || context.GetEndpoint()?.Metadata.TakesIdempotencyKey() != true)
        {
            await next(context);
            return;
        }

        if (given.Length is 0 or > IdempotencyRecord.KeyLength || given.Any(character => character is < '!' or > '~'))
        {
            await context.Refuse(HttpErrors.IdempotencyKey);
            return;
        }

        // Asked for here alone: a poll of the board must not lease a database context it never uses.
        var services = context.RequestServices;
        var store = services.GetRequiredService<IIdempotencyStore>();
        var request = await IdempotentRequest.Of(context, given);
        var key = request.Key;
        if (!InFlight.TryAdd(key, 0))
        {
            await context.Refuse(HttpErrors.IdempotencyInFlight);
            return;
        }

        try
        {
            if (await store.Find(key, context.RequestAborted) is { } kept)
            {
                await Replay(context, kept, request);
            }
            else if (!await Run(context, store, request))
            {
                // Another node held the key; by now it has committed or given up.
                var other = await store.Find(key, context.RequestAborted);
                await (other is null ? context.Refuse(HttpErrors.IdempotencyInFlight) : Replay(context, other, request));
            }
        }
        finally
        {
            InFlight.TryRemove(key, out _);
        }
    }

    /// <summary>False when another request owns the key.</summary>
    private async Task<bool> Run(HttpContext context, IIdempotencyStore store, IdempotentRequest request)
    {
        var response = context.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            var isOurs = await store.Once(
                request.Key,
                request.Hash,
                async _ =>
                {
                    context.Request.Body.Position = 0;
                    buffer.SetLength(0);
                    await next(context);
                    return response.StatusCode is >= 200 and < 300
                        ? new KeptAnswer(request.Hash, response.StatusCode, response.Headers.Location, response.Headers.ETag, request.Close(buffer.ToArray()))
                        : null;
                },
                context.RequestAborted);
            response.Body = body;
            if (isOurs)
            {
                buffer.Position = 0;
                await buffer.CopyToAsync(body, context.RequestAborted);
            }

            return isOurs;
        }
        finally
        {
            response.Body = body;
        }
    }

    private static async Task Replay(HttpContext context, KeptAnswer kept, IdempotentRequest request)
    {
        if (kept.RequestHash != request.Hash)
        {
            await context.Refuse(HttpErrors.IdempotencyMismatch);
            return;
        }

        var (response, body) = (context.Response, request.Open(kept.Body));
        response.StatusCode = kept.Status;
        response.ContentType = body is [(byte)'<', ..] ? $"{SpeaksGeoReport.Xml}; charset=utf-8" : "application/json; charset=utf-8";
        response.Headers.Location = kept.Location;
        response.Headers.ETag = kept.ETag;
        response.Headers[ReplayedHeader] = "true";
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
