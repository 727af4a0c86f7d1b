using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// One keyed request as it is found again. Callers without a token have no name to be told apart by: for them the
/// request itself is part of the key, so that an equal key of somebody else with another body is another key. Answers hold
/// secrets and names of people, so neither the key nor the answer is kept as it is: the answer is sealed with what the key
/// and the body alone give, so that only the same request opens it again.
/// </summary>
internal sealed class IdempotentRequest
{
    private const int SealBytes = 32;

    private readonly byte[] _seal;

    private IdempotentRequest(IdempotencyKey key, string hash, byte[] seal) => (Key, Hash, _seal) = (key, hash, seal);

    public IdempotencyKey Key { get; }

    /// <summary>SHA-256 of method, path and body.</summary>
    public string Hash { get; }

    public static async Task<IdempotentRequest> Of(HttpContext context, string given)
    {
        var services = context.RequestServices;
        var (tenant, user) = (services.GetRequiredService<TenantContext>(), services.GetRequiredService<ICurrentUser>());
        var isNamed = context.User.Identity?.IsAuthenticated == true;
        var (hash, seal) = await Hashes(context.Request, given);
        var caller = user.Subject.Length > IdempotencyRecord.CallerLength ? Name(user.Subject) : user.Subject;
        var kept = Name(isNamed ? given : $"{given}\n{hash}");
        return new IdempotentRequest(new IdempotencyKey(tenant.Id ?? IdempotencyRecord.PlatformTenant, caller, kept), hash, seal);
    }

    /// <summary>The body as it is kept.</summary>
    public byte[] Close(byte[] body)
    {
        using var cipher = new AesGcm(_seal, AesGcm.TagByteSizes.MaxSize);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (sealedBody, tag) = (new byte[body.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        cipher.Encrypt(nonce, body, sealedBody, tag);
        return [.. nonce, .. tag, .. sealedBody];
    }

    /// <summary>The body as it was given; asked for only when the request is the same.</summary>
    public byte[] Open(byte[] kept)
    {
        using var cipher = new AesGcm(_seal, AesGcm.TagByteSizes.MaxSize);
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var body = new byte[kept.Length - nonceLength - tagLength];
        cipher.Decrypt(kept.AsSpan(0, nonceLength), kept.AsSpan(nonceLength + tagLength), kept.AsSpan(nonceLength, tagLength), body);
        return body;
    }

    private static string Name(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash that tells requests apart, and the key that only who has the request can make.</summary>
    private static async Task<(string Hash, byte[] Seal)> Hashes(HttpRequest request, string given)
    {
        // What had no body to receive is read again as well.
        request.EnableBuffering();
        var head = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var seal = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes($"seal\n{given}"));
        hash.AppendData(head);
        seal.AppendData(head);
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
        {
            hash.AppendData(chunk, 0, read);
            seal.AppendData(chunk, 0, read);
        }

        request.Body.Position = 0;
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), seal.GetHashAndReset()[..SealBytes]);
    }
}

/// <summary>An endpoint whose answer holds what must lie nowhere in the clear.</summary>
internal sealed class AnswersSecret;
