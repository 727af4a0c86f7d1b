namespace Mpp.Platform.Application.Common;

/// <summary>
/// A body that has arrived whole and lies in a file until the request ends. Use cases are given this and never a stream:
/// whoever reads from a caller waits as long as the caller likes, and others wait for an open transaction.
/// </summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record ReceivedFile(string Path, long Length, string Sha256)
{
    /// <summary>Opens it for reading beside the one who received it.</summary>
    public FileStream Open() => new(
        Path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
}
