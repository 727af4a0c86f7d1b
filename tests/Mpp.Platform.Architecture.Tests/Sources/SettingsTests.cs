using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Sources;

public sealed class SettingsTests
{
    private const string Off = "dotnet_diagnostic.CA1000.severity = none\n";

    private static readonly string[] BuildFiles = ["*.csproj", "*.props", "*.targets"];

    [Fact]
    public void EditorConfig_SuppressesFiveAtMost() =>
        Verdict.Kept(SettingsRules.EditorConfig(File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"))));

    [Fact]
    public void SixthSuppression_IsReported() =>
        Verdict.Reported(SettingsRules.EditorConfig(string.Concat(Enumerable.Range(1, 6).Select(number => $"# {number}. Why.\n{Off}"))), "6 suppressions");

    [Fact]
    public void SuppressionWithoutReason_IsReported() =>
        Verdict.Reported(SettingsRules.EditorConfig($"# Noise.\n{Off}# 1. Why.\n{Off}"), "CA1000");

    [Fact]
    public void NumberUsedTwice_IsReported() =>
        Verdict.Reported(SettingsRules.EditorConfig($"# 1. Why.\n{Off}# 1. Why else.\n{Off}"), "1, 1");

    [Fact]
    public void BuildFiles_TurnNoWarningOff() => Verdict.Kept(
        [.. BuildFiles.SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)))],
        SettingsRules.Build);

    [Theory]
    [InlineData("<NoWarn>CA1000</NoWarn>")]
    [InlineData("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    public void WarningTurnedOffInABuildFile_IsReported(string line) => Verdict.Reported(SettingsRules.Build([("Quiet.csproj", line)]), "Quiet.csproj");
}
