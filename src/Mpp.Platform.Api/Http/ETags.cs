using System.Globalization;
using Microsoft.Net.Http.Headers;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Api.Http;

/// <summary>Strong ETags made of a resource's version.</summary>
internal static class ETags
{
    public static string Of(IVersionedResource resource) => $"\"{resource.Tag}\"";

    public static bool IsUnchanged(this HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Tag == etag);

    /// <summary>The version the caller has read; null for <c>*</c>. A change without <c>If-Match</c> is refused.</summary>
    public static Result<Expected> Expected(this HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return PlatformErrors.VersionRequired;
        }

        var tags = request.GetTypedHeaders().IfMatch;
        if (tags.Contains(EntityTagHeaderValue.Any))
        {
            return new Expected(null);
        }

        return tags.Count == 1 && !tags[0].IsWeak && int.TryParse(VersionIn(tags[0].Tag.AsSpan().Trim('"')), CultureInfo.InvariantCulture, out var version)
            ? new Expected(version)
            : PlatformErrors.Stale;
    }

    /// <summary>Tags that say more than the version, such as <c>12-1</c> or <c>7.2.0</c>, begin with it.</summary>
    private static ReadOnlySpan<char> VersionIn(ReadOnlySpan<char> tag) => tag.IndexOfAny('-', '.') is >= 0 and var end ? tag[..end] : tag;
}

/// <summary>The version a change expects; null accepts any.</summary>
internal sealed record Expected(int? Version);
