namespace Mpp.Platform.Api.Limits;

/// <summary>
/// <c>RateLimit-Policy</c> and <c>RateLimit</c> as draft-ietf-httpapi-ratelimit-headers writes them: lists of structured
/// fields, <c>"tracking";q=120;w=60</c> and <c>"tracking";r=12;t=48</c>.
/// </summary>
internal static class LimitHeaders
{
    public const string Policy = "RateLimit-Policy";
    public const string State = "RateLimit";

    /// <param name="left">Calls that are left.</param>
    /// <param name="renewedIn">Seconds until all are there again; null where it is not known.</param>
    public static void Write(IHeaderDictionary headers, Limit limit, long left, int? renewedIn)
    {
        headers[Policy] = limit.Policy;
        headers[State] = renewedIn is { } seconds
            ? FormattableString.Invariant($"\"{limit.Name}\";r={left};t={seconds}")
            : FormattableString.Invariant($"\"{limit.Name}\";r={left}");
        if (left == 0 && renewedIn is { } wait)
        {
            headers.RetryAfter = FormattableString.Invariant($"{wait}");
        }
    }
}
