using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mpp.Platform.Domain.Platform;

/// <summary>How the audit trail is chained, for the writer and for who verifies it.</summary>
public static class AuditChain
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public static readonly string Start = new('0', AuditEntry.HashLength);

    /// <summary>Every part goes in with its length, so that no two different entries read alike.</summary>
    public static string Hash(AuditedChange change, long sequence, string previousHash)
    {
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            previousHash,
            sequence.ToString(CultureInfo.InvariantCulture),
            change.TenantId,
            change.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            change.Subject,
            change.Entity,
            change.EntityId.ToString(),
            change.Act,
            change.Before,
            change.After,
        })
        {
            text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
