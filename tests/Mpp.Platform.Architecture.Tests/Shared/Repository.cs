namespace Mpp.Platform.Architecture.Tests.Shared;

/// <summary>The checked-out product: where its files are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Hand-written C# below the given folders; what tools generate is left out.</summary>
    public static IReadOnlyList<SourceFile> Sources(params string[] folders) => SourceFile.In(Root, folders);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mpp.Platform.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}

/// <param name="Path">Relative to the root, with slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Generated = ["bin", "obj", "Migrations"];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string[] Lines => Text.Split('\n');

    /// <summary>As <c>wc -l</c> counts.</summary>
    public int Length => Text.Count(character => character == '\n');

    public static IReadOnlyList<SourceFile> In(string root, params string[] folders) =>
    [
        .. folders
            .Select(folder => System.IO.Path.Combine(root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(file => !file.Path.Split('/').Any(part => Generated.Contains(part, StringComparer.Ordinal)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Path, File.ReadAllText(file.File))),
    ];
}
