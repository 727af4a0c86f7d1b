namespace Mpp.Platform.Application.Platform;

/// <summary>Answers kept by idempotency key, for a tenant and caller.</summary>
public interface IIdempotencyStore
{
    /// <summary>The recorded answer, not older than a day.</summary>
    Task<KeptAnswer?> Find(IdempotencyKey key, CancellationToken ct);

    /// <summary>
    /// Reserves the key, has the effect and keeps its answer, all in one transaction; an effect that answers null is undone and
    /// the key is free again. False, without the effect, when another request holds or has used the key.
    /// </summary>
    Task<bool> Once(IdempotencyKey key, string requestHash, Func<CancellationToken, Task<KeptAnswer?>> effect, CancellationToken ct);
}

/// <summary>Who used which key where.</summary>
public sealed record IdempotencyKey(string TenantId, string Caller, string Key);

/// <summary>A first answer as it was given.</summary>
public sealed record KeptAnswer(string RequestHash, int Status, string? Location, string? ETag, byte[] Body);
