namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>The folder of sources that the tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Mpp.Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the source folder.");
        }

        return folder.FullName;
    }
}
