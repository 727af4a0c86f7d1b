using System.Xml.Linq;

namespace Mpp.Platform.Architecture.Tests.Projects;

/// <summary>A project file with what it references.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> Below(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Select(Read)];

    public static Project Read(string file)
    {
        var xml = XDocument.Load(file);
        return new Project(
            Path.GetFileNameWithoutExtension(file),
            [.. Includes(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(reference => (string)reference.Attribute("Include")!);
}

internal static class ProjectRules
{
    private const string Prefix = "Mpp.Platform.";

    /// <summary>The whole of the layering; a source project that is not here needs a decision record first.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        [Prefix + "Domain"] = [],
        [Prefix + "Application"] = [Prefix + "Domain"],
        [Prefix + "Infrastructure"] = [Prefix + "Application", "Microsoft.SqlServer.Server"],
        [Prefix + "Api"] = [Prefix + "Application", Prefix + "Infrastructure"],
    };

    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        [Prefix + "Domain"] = [],
        [Prefix + "Application"] = ["AutoMapper", "FluentValidation", "MediatR", "Microsoft.EntityFrameworkCore"],
    };

    public static IEnumerable<string> References(IEnumerable<Project> projects) => projects.SelectMany(project =>
        MayReference.TryGetValue(project.Name, out var allowed)
            ? project.Projects.Except(allowed, StringComparer.Ordinal).Select(other => $"{project.Name} references {other}.")
            : [$"{project.Name} is a source project without a place among the layers."]);

    public static IEnumerable<string> Packages(IEnumerable<Project> projects) => projects
        .Where(project => MayUse.ContainsKey(project.Name))
        .SelectMany(project => project.Packages.Except(MayUse[project.Name], StringComparer.Ordinal)
            .Select(package => $"{project.Name} uses the package {package}."));
}
