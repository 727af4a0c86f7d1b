using System.Security.Cryptography;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>The file that a body arrives in. Closing it removes it, whatever became of the request.</summary>
internal sealed class BodyFile : IAsyncDisposable
{
    private const int ChunkBytes = 81920;

    private BodyFile(FileStream content) => Content = content;

    public FileStream Content { get; }

    public ReceivedFile Received { get; private set; } = new("", 0, "");

    public static BodyFile In(string folder)
    {
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            // Others on this machine have no business in it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new BodyFile(new FileStream(Path.Combine(folder, $"mpp-body-{Guid.CreateVersion7():N}"), options));
    }

    /// <summary>Takes the body to its end and stands at its beginning.</summary>
    /// <exception cref="BadHttpRequestException">It is longer than <paramref name="maxBytes"/>.</exception>
    public async Task Fill(Stream body, long maxBytes, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[ChunkBytes];
        long length = 0;
        int read;
        while ((read = await body.ReadAsync(chunk, ct)) > 0)
        {
            length += read;
            if (length > maxBytes)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            hash.AppendData(chunk, 0, read);
            await Content.WriteAsync(chunk.AsMemory(0, read), ct);
        }

        Content.Position = 0;
        Received = new ReceivedFile(Content.Name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
