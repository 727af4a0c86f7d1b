using System.Diagnostics;
using System.Globalization;

namespace Mpp.Platform.Api.Tests.Outages;

/// <summary>
/// A disk of a few megabytes that can be filled and made read-only. It is mounted in a name space of its own, so it takes no rights
/// on this machine, and goes with the process that holds it.
/// </summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Script = """
        mount -t tmpfs -o size="$2" tmpfs "$1" || exit 1
        echo 0
        while read -r word; do
            case $word in
                fill) cat /dev/zero >"$1/filler" 2>/dev/null; [ -s "$1/filler" ] ;;
                clear) rm -f "$1/filler" ;;
                *) mount -o "remount,$word" "$1" ;;
            esac
            echo $?
        done
        """;

    private readonly Process _holder;

    private SmallDisk(Process holder, string folder)
    {
        _holder = holder;
        Folder = folder;
    }

    /// <summary>Where programs that are started on the disk see it.</summary>
    public string Folder { get; }

    /// <summary>Where everybody else sees it.</summary>
    public string FromOutside => string.Create(CultureInfo.InvariantCulture, $"/proc/{_holder.Id}/root{Folder}");

    /// <summary>What a program's command line begins with, to start it on the disk.</summary>
    public string[] Launcher => ["nsenter", "-t", _holder.Id.ToString(CultureInfo.InvariantCulture), "-U", "-m", "--preserve-credentials", "--"];

    /// <summary>What is kept on it, but for what fills it.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(FromOutside, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "filler")];

    public static async Task<SmallDisk> Start(int megabytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/unshare") && File.Exists("/usr/bin/nsenter"), "A disk of its own needs util-linux.");
        var folder = Directory.CreateTempSubdirectory("mpp-disk-").FullName;
        var holder = Process.Start(new ProcessStartInfo("unshare", ["-rm", "sh", "-c", Script, "sh", folder, string.Create(CultureInfo.InvariantCulture, $"{megabytes}m")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var disk = new SmallDisk(holder, folder);
        if (await holder.StandardOutput.ReadLineAsync() != "0")
        {
            var reason = await holder.StandardError.ReadToEndAsync();
            await disk.DisposeAsync();
            Skip.If(true, $"No name space of its own on this machine: {reason.Trim()}");
        }

        return disk;
    }

    public Task Fill() => Tell("fill");

    public Task Clear() => Tell("clear");

    public Task MakeReadOnly() => Tell("ro");

    public Task MakeWritable() => Tell("rw");

    public async ValueTask DisposeAsync()
    {
        _holder.StandardInput.Close();
        await _holder.WaitForExitAsync();
        _holder.Dispose();
        Directory.Delete(Folder);
    }

    private async Task Tell(string word)
    {
        await _holder.StandardInput.WriteLineAsync(word);
        await _holder.StandardInput.FlushAsync();
        Assert.Equal("0", await _holder.StandardOutput.ReadLineAsync());
    }
}
