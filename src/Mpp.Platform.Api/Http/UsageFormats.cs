namespace Mpp.Platform.Api.Http;

/// <summary>Forms figures are given in.</summary>
internal enum UsageFormat
{
    Json,
    Csv,
    Xlsx,
    Svg,
}

internal static class UsageFormats
{
    private static readonly (UsageFormat Format, string Name, string MediaType)[] Known =
    [
        (UsageFormat.Json, "json", "application/json"),
        (UsageFormat.Csv, "csv", "text/csv"),
        (UsageFormat.Xlsx, "xlsx", SheetHttp.Xlsx),
        (UsageFormat.Svg, "svg", "image/svg+xml"),
    ];

    /// <summary>What <c>?format=</c> means wherever it is taken.</summary>
    public const string FormText = "Form of the answer; the same as Accept, for links";

    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>Forms of figures that have no graph.</summary>
    public static IReadOnlyList<string> OfTables => [.. Known.Where(known => known.Format is UsageFormat.Csv or UsageFormat.Xlsx).Select(known => known.MediaType)];

    public static IReadOnlyList<string> BesidesJson => [.. Known.Where(known => known.Format != UsageFormat.Json).Select(known => known.MediaType)];

    public static string MediaType(this UsageFormat format) => Array.Find(Known, known => known.Format == format).MediaType;

    /// <summary><c>?format=</c> (for links) before <c>Accept</c>; null when we have none of what is asked for.</summary>
    public static UsageFormat? Of(HttpRequest request, string? format)
    {
        if (format is not null)
        {
            return Known.Where(known => known.Name == format || known.MediaType == format)
                .Select(known => (UsageFormat?)known.Format).FirstOrDefault();
        }

        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return UsageFormat.Json;
        }

        foreach (var media in accepted.Where(media => media.Quality is not 0).OrderByDescending(media => media.Quality ?? 1))
        {
            foreach (var known in Known)
            {
                if (media.MatchesMediaType(known.MediaType))
                {
                    return known.Format;
                }
            }
        }

        return null;
    }
}

internal sealed class NotAcceptable : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.Refuse(HttpErrors.NotAcceptable);
}
