namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>Everything a run writes besides its report; gone afterwards.</summary>
internal sealed class WorkFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mpp-benchmark-").FullName;

    /// <summary>The source checkout: the program runs from a folder below it.</summary>
    public static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Mpp.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run from a source checkout: Mpp.Platform.sln is not found.");
    }

    public string Sub(string name) => System.IO.Path.Combine(Path, name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
