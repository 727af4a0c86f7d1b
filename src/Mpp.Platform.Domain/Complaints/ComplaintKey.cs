using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>
/// What opens a complaint to its reporter. The tracking code itself is kept nowhere, only its hash: who reads the
/// database can open nothing.
/// </summary>
public sealed class ComplaintKey : ITenantOwned
{
    public const int HashLength = 64;
    public const int PinHashLength = 200;

    /// <summary>So many wrong PINs lock the code.</summary>
    public const int MaxTries = 5;

    /// <summary>160 bit.</summary>
    private const int CodeBytes = 20;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private ComplaintKey() { }

    public ComplaintKey(Guid complaintId, string trackingCode, string pinHash) =>
        (ComplaintId, CodeHash, PinHash) = (complaintId, HashOf(trackingCode), pinHash);

    public string TenantId { get; private init; } = "";

    public Guid ComplaintId { get; private init; }

    /// <summary>SHA-256 of the tracking code, lower-case hexadecimal.</summary>
    public string CodeHash { get; private init; } = "";

    /// <summary>Salted and slow.</summary>
    public string PinHash { get; private init; } = "";

    /// <summary>PINs tried since the last right one.</summary>
    public int Tries { get; private set; }

    public DateTimeOffset LastTryAt { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>A new tracking code, 27 characters that need no escaping in an address.</summary>
    public static string NewCode() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(CodeBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A new PIN of six digits.</summary>
    public static string NewPin() => RandomNumberGenerator.GetString("0123456789", 6);

    public static string HashOf(string trackingCode) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trackingCode)));
}
