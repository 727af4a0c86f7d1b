namespace Mpp.Platform.Api.Tests.Hosting;

internal static class HttpAddresses
{
    /// <summary>A path of the document with a mall in it, and ids that lead nowhere but to the member where one is given.</summary>
    public static string Filled(string path, string tenant, Guid? member = null)
    {
        path = path.Replace("{tenant}", tenant, StringComparison.Ordinal).Replace("{code}", "35.24", StringComparison.Ordinal).Replace("{form}", "json", StringComparison.Ordinal);
        while (path.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start)
        {
            var name = path[(start + 1)..path.IndexOf('}', StringComparison.Ordinal)];
            path = path[..start] + (name == "memberId" && member is { } known ? known : Guid.CreateVersion7()) + path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        return path;
    }
}
