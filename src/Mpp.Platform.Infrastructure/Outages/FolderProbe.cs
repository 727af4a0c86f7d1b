using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Infrastructure.Documents;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>Whether the folders that this node writes to take a small file: neither full nor read-only.</summary>
internal sealed class FolderProbe(IConfiguration configuration, DatabaseSettings settings, ILogger<FolderProbe> log)
{
    /// <summary>As much as a small write of the embedded database needs in one go.</summary>
    private const int Bytes = 64 * 1024;

    private readonly string[] _folders = settings.EmbeddedFile is { } file
        ? [FolderDocumentStore.FolderOf(configuration), Path.GetDirectoryName(Path.GetFullPath(file))!]
        : [FolderDocumentStore.FolderOf(configuration)];

    private volatile bool _couldWrite = true;

    public async Task<bool> CanWrite(CancellationToken ct)
    {
        try
        {
            foreach (var folder in _folders)
            {
                await Write(folder, ct);
            }

            return _couldWrite = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (_couldWrite)
            {
                log.LogError(fault, "A folder cannot be written to; the node is not ready until it can.");
            }

            return _couldWrite = false;
        }
    }

    private static async Task Write(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var file = new FileStream(
            Path.Combine(folder, $".ready-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        await file.WriteAsync(new byte[Bytes], ct);
    }
}
