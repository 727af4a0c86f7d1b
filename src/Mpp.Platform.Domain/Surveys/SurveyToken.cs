using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>
/// Lets the holder of a secret answer once for a finished ticket. It knows whether it was used, not when: with the time, an
/// answer could be told by the order of things. No version, no event, no audit entry.
/// </summary>
public sealed class SurveyToken : ITenantOwned
{
    /// <summary>A link stands for so many local days after the one it was given on.</summary>
    public const int ValidDays = 7;
    public const int HashLength = 64;

    private SurveyToken() { }

    public SurveyToken(Guid ticketId, string hash, DateOnly expiresOn) => (TicketId, Hash, ExpiresOn) = (ticketId, hash, expiresOn);

    public string TenantId { get; private init; } = "";

    public Guid TicketId { get; private init; }

    /// <summary>SHA-256 of the secret, which is kept nowhere.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Last local date on which it is taken.</summary>
    public DateOnly ExpiresOn { get; private init; }

    public bool IsUsed { get; private init; }

    /// <summary>One that has been answered by; the demo's bulk load uses it.</summary>
    public static SurveyToken Used(Guid ticketId, string hash, DateOnly expiresOn) => new(ticketId, hash, expiresOn) { IsUsed = true };

    /// <summary>A secret that nobody guesses: 256 random bits.</summary>
    public static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
