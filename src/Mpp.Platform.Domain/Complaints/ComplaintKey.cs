using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>
/// What opens a complaint to its reporter. The tracking code itself is kept nowhere, only its hash, and the PIN only as
/// a hash whose key is that code: who reads the database can open nothing and try no PIN, and no key has to be kept,
/// shared between nodes or renewed. Nothing here is slow: 160 random bits need no slowness, and the few digits of a PIN
/// are guarded by the count of tries.
/// </summary>
public sealed class ComplaintKey : ITenantOwned
{
    public const int HashLength = 64;

    /// <summary>So many wrong PINs lock the code.</summary>
    public const int MaxTries = 5;

    /// <summary>160 bit.</summary>
    private const int CodeBytes = 20;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private ComplaintKey() { }

    public ComplaintKey(Guid complaintId, string trackingCode, string pin) =>
        (ComplaintId, CodeHash, PinHash) = (complaintId, HashOf(trackingCode), PinHashOf(trackingCode, pin));

    public string TenantId { get; private init; } = "";

    public Guid ComplaintId { get; private init; }

    /// <summary>SHA-256 of the tracking code, lower-case hexadecimal.</summary>
    public string CodeHash { get; private init; } = "";

    /// <summary>HMAC-SHA-256 of the PIN under the tracking code, lower-case hexadecimal.</summary>
    public string PinHash { get; private init; } = "";

    /// <summary>PINs tried since the last right one.</summary>
    public int Tries { get; private set; }

    public DateTimeOffset LastTryAt { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>A new tracking code, 27 characters that need no escaping in an address.</summary>
    public static string NewCode() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(CodeBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A new PIN of six digits.</summary>
    public static string NewPin() => RandomNumberGenerator.GetString("0123456789", 6);

    public static string HashOf(string trackingCode) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trackingCode)));

    public static string PinHashOf(string trackingCode, string pin) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(trackingCode), Encoding.UTF8.GetBytes(pin)));
}
