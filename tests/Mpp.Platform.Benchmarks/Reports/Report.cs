using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Mpp.Platform.Benchmarks.Platform;

namespace Mpp.Platform.Benchmarks.Reports;

/// <summary>What a run found, with what one must know to compare it.</summary>
internal sealed record Report(string Date, Machine Machine, string Database, string? Commit, IReadOnlyList<ReportRow> Rows)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<Report> Of(string database, IReadOnlyList<ReportRow> rows, CancellationToken ct) => new(
        TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Machine.This(), database, await CommitMeasured(ct), rows);

    public void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{Database}, {Date}, {Machine}, commit {Commit}");
        output.WriteLine(ReportRow.Header);
        foreach (var row in Rows)
        {
            output.WriteLine(row);
        }
    }

    public Task Write(string file, CancellationToken ct) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(this, Json), ct);

    /// <summary>Null without git: a source archive can be measured too.</summary>
    private static async Task<string?> CommitMeasured(CancellationToken ct)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty", "--exclude=*"])
            {
                WorkingDirectory = WorkFolder.Sources(),
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var commit = await git.StandardOutput.ReadToEndAsync(ct);
            await git.WaitForExitAsync(ct);
            return git.ExitCode == 0 ? commit.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>Where it was measured.</summary>
internal sealed record Machine(int Cores, double MemoryGiB, string OperatingSystem, string Runtime)
{
    private const double GiB = 1024 * 1024 * 1024;

    public static Machine This() => new(
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / GiB, 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Cores} cores, {MemoryGiB} GiB, {OperatingSystem}, {Runtime}");
}
