using System.Text;

namespace Mpp.Platform.Domain.Documents;

/// <summary>The content types that are taken, and whether bytes begin as such a file does.</summary>
public static class DocumentKinds
{
    /// <summary>How many first bytes are enough to judge.</summary>
    public const int HeadLength = 512;

    private static readonly Dictionary<string, Func<byte[], bool>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = head => StartsWith(head, "%PDF-"u8),
        ["image/png"] = head => StartsWith(head, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ["image/jpeg"] = head => StartsWith(head, [0xFF, 0xD8, 0xFF]),
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = IsZip,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = IsZip,
        ["text/csv"] = IsText,
        ["text/plain"] = IsText,
    };

    public static IReadOnlyCollection<string> All => Known.Keys;

    public static bool IsKnown(string contentType) => Known.ContainsKey(contentType);

    /// <summary>Whether the first bytes fit the stated type; a program that calls itself a PDF does not.</summary>
    public static bool Fits(string contentType, byte[] head) => Known.TryGetValue(contentType, out var fits) && fits(head);

    private static bool IsZip(byte[] head) => StartsWith(head, "PK\x03\x04"u8);

    private static bool IsText(byte[] head)
    {
        // A character may be cut at the end of the head: decoding without flushing leaves it aside.
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        try
        {
            var characters = new char[head.Length + 1];
            var count = decoder.GetChars(head, 0, head.Length, characters, 0, flush: false);
            return !characters.AsSpan(0, count).Contains('\0');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool StartsWith(byte[] head, ReadOnlySpan<byte> start) => head.AsSpan().StartsWith(start);
}
