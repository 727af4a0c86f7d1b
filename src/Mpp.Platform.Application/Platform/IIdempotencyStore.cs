namespace Mpp.Platform.Application.Platform;

/// <summary>Answers kept by idempotency key, for a tenant and caller.</summary>
public interface IIdempotencyStore
{
    /// <summary>The recorded answer, not older than a day.</summary>
    Task<KeptAnswer?> Find(IdempotencyKey key, CancellationToken ct);

    /// <summary>Reserves the key in the open transaction; false when another request holds or has used it.</summary>
    Task<bool> Reserve(IdempotencyKey key, string requestHash, CancellationToken ct);

    /// <summary>Records the answer in the open transaction.</summary>
    Task Record(IdempotencyKey key, KeptAnswer answer, CancellationToken ct);
}

/// <summary>Who used which key where.</summary>
public sealed record IdempotencyKey(string TenantId, string Caller, string Key);

/// <summary>A first answer as it was given.</summary>
public sealed record KeptAnswer(string RequestHash, int Status, string? Location, string? ETag, byte[] Body);
