using Microsoft.Extensions.Configuration;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Documents;

/// <summary>
/// Documents as files, <c>{folder}/{tenant}/{id}</c>. Several nodes share the folder (a network share, say), or another
/// store takes this one's place.
/// </summary>
internal sealed class FolderDocumentStore(IConfiguration configuration) : IDocumentStore
{
    private const int ChunkBytes = 81920;

    private readonly string _folder = FolderOf(configuration);

    public static string FolderOf(IConfiguration configuration) => configuration["Documents:Folder"] is { Length: > 0 } given
        ? Path.GetFullPath(given)
        : Path.Combine(DatabaseSettings.DataDirectory(configuration), "documents");

    public async Task<StoredBytes> Write(string tenant, ReceivedFile content, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var path = PathOf(tenant, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        try
        {
            await Copy(content, part, ct);
            File.Move(part, path);
            return new StoredBytes(id, content.Length, content.Sha256);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public Stream? Open(string tenant, Guid id)
    {
        var path = PathOf(tenant, id);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    public void Delete(string tenant, Guid id) => File.Delete(PathOf(tenant, id));

    private static async Task Copy(ReceivedFile content, string path, CancellationToken ct)
    {
        await using var from = content.Open();
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, ChunkBytes, useAsync: true);
        await from.CopyToAsync(file, ChunkBytes, ct);
        file.Flush(flushToDisk: true);
    }

    private string PathOf(string tenant, Guid id) => Path.Combine(_folder, tenant, id.ToString("N"));
}
