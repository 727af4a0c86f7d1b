namespace Mpp.Platform.Api.Http;

/// <summary>How slowly a body may come, and where files lie until they are whole.</summary>
/// <param name="Longest">Time a body may take from its first byte to its last.</param>
/// <param name="LeastBytesPerSecond">Rate a body may not fall below.</param>
/// <param name="Folder">Where bodies that are files lie while their request lasts.</param>
internal sealed record BodySettings(TimeSpan Longest, int LeastBytesPerSecond, string Folder)
{
    /// <summary>A connection over a satellite needs this long to begin.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public static BodySettings From(IConfiguration configuration) => new(
        TimeSpan.FromSeconds(configuration.GetValue("Bodies:LongestSeconds", 900)),
        configuration.GetValue("Bodies:LeastBytesPerSecond", 1024),
        configuration["Bodies:Folder"] is { Length: > 0 } given ? Path.GetFullPath(given) : Path.GetTempPath());
}
