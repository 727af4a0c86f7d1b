using System.Globalization;
using System.Security.Cryptography;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>PINs as they are kept: <c>pbkdf2-sha512$rounds$salt$hash</c>, so that the rounds can be raised later.</summary>
public static class PinHash
{
    private const string Scheme = "pbkdf2-sha512";
    private const int Rounds = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Held against PINs of codes that are not there: they take as long as those that are.</summary>
    private static readonly Lazy<string> OfNobody = new(() => Of("000000"));

    public static string Of(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join('$', Scheme, Rounds.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(Hash(pin, salt, Rounds)));
    }

    /// <summary>Whether it is the PIN; takes the same time for a hash that is not there.</summary>
    public static bool Fits(string? kept, string pin)
    {
        var parts = (kept ?? OfNobody.Value).Split('$');
        var expected = Convert.FromBase64String(parts[3]);
        var actual = Hash(pin, Convert.FromBase64String(parts[2]), int.Parse(parts[1], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(expected, actual) && kept is not null;
    }

    private static byte[] Hash(string pin, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(pin, salt, rounds, HashAlgorithmName.SHA512, HashBytes);
}
