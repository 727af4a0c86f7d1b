using System.Globalization;
using MediatR;
using Microsoft.Net.Http.Headers;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Api.Http;

/// <summary>Strong ETags made of a resource's version.</summary>
internal static class ETags
{
    /// <summary>Each tag may cost a read; who has read a thing needs one.</summary>
    private const int MostTags = 16;

    public static string Of(IVersionedResource resource) => $"\"{resource.Tag}\"";

    public static bool IsUnchanged(this HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Tag == etag);

    /// <summary>The versions the caller has read, any of which will do. A change without <c>If-Match</c> is refused.</summary>
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

        if (tags.Count > MostTags)
        {
            return RequestErrors.Invalid("If-Match", $"paling banyak {MostTags} tag", $"at most {MostTags} tags");
        }

        // The comparison is strong: a weak tag matches nothing.
        var versions = tags.Where(tag => !tag.IsWeak).Select(Version).OfType<int>().Distinct().ToList();
        return versions.Count > 0 ? new Expected(versions) : PlatformErrors.Stale;
    }

    /// <summary>Sends the change with each expected version until one is not stale; a stale one has had no effect.</summary>
    public static async Task<Result<T>> Send<T>(this IMediator mediator, Expected expected, Func<int?, IUseCase<T>> useCase, CancellationToken ct)
    {
        if (expected.Versions is null)
        {
            return await mediator.Send(useCase(null), ct);
        }

        Result<T> result = PlatformErrors.Stale;
        foreach (var version in expected.Versions)
        {
            result = await mediator.Send(useCase(version), ct);
            if (result.Error?.Kind != ErrorKind.Stale)
            {
                return result;
            }
        }

        return result;
    }

    private static int? Version(EntityTagHeaderValue tag) =>
        int.TryParse(VersionIn(tag.Tag.AsSpan().Trim('"')), CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Tags that say more than the version, such as <c>12-1</c> or <c>7.2.0</c>, begin with it.</summary>
    private static ReadOnlySpan<char> VersionIn(ReadOnlySpan<char> tag) => tag.IndexOfAny('-', '.') is >= 0 and var end ? tag[..end] : tag;
}

/// <summary>The versions a change expects, any of which will do; null accepts whatever is there.</summary>
internal sealed record Expected(IReadOnlyList<int>? Versions)
{
    public bool Allows(int version) => Versions?.Contains(version) != false;
}
