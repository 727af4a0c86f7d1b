using Microsoft.AspNetCore.Routing;

namespace Mpp.Platform.Api.Http;

/// <summary>Every POST takes <c>Idempotency-Key</c>; nobody has to remember it for the next one.</summary>
internal static class IdempotentEndpoints
{
    public static bool TakesIdempotencyKey(this IEnumerable<object> metadata)
    {
        var isPost = false;
        foreach (var fact in metadata)
        {
            if (fact is TakesNoIdempotencyKey)
            {
                return false;
            }

            isPost |= fact is IHttpMethodMetadata { HttpMethods: var methods } && methods.Contains(HttpMethods.Post, StringComparer.Ordinal);
        }

        return isPost;
    }

    /// <summary>Leaves a POST that neither makes nor changes anything without a key.</summary>
    public static RouteHandlerBuilder TakesNoKey(this RouteHandlerBuilder endpoint, string reason) => endpoint.WithMetadata(new TakesNoIdempotencyKey(reason));
}

/// <summary>A POST that takes no key, and why.</summary>
internal sealed record TakesNoIdempotencyKey(string Reason);
