using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
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

    public async Task<StoredBytes?> Write(string tenant, Stream content, long maxBytes, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var path = PathOf(tenant, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        try
        {
            var (length, sha256) = await Copy(content, part, maxBytes, ct);
            if (length > maxBytes)
            {
                return null;
            }

            File.Move(part, path);
            return new StoredBytes(id, length, sha256);
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

    private static async Task<(long Length, string Sha256)> Copy(Stream content, string path, long maxBytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, ChunkBytes, useAsync: true);
        var chunk = new byte[ChunkBytes];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(chunk, ct)) > 0)
        {
            length += read;
            if (length > maxBytes)
            {
                return (length, "");
            }

            hash.AppendData(chunk, 0, read);
            await file.WriteAsync(chunk.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: true);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private string PathOf(string tenant, Guid id) => Path.Combine(_folder, tenant, id.ToString("N"));
}
