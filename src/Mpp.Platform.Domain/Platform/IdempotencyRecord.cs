using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>The first answer to a keyed request, recorded in the transaction of its effect.</summary>
public sealed class IdempotencyRecord : ITenantOwned
{
    public const int KeyLength = 100;
    public const int CallerLength = Subjects.Length;
    public const int HashLength = 64;

    /// <summary>Tenant of requests that name none (provisioning).</summary>
    public const string PlatformTenant = "00";

    private IdempotencyRecord() { }

    public IdempotencyRecord(string tenantId, string caller, string key, string requestHash, DateTimeOffset createdAt)
    {
        TenantId = tenantId;
        Caller = caller;
        Key = key;
        RequestHash = requestHash;
        CreatedAt = createdAt;
    }

    public string TenantId { get; private init; } = "";

    public string Caller { get; private init; } = "";

    public string Key { get; private init; } = "";

    /// <summary>SHA-256 of method, path and body.</summary>
    public string RequestHash { get; private init; } = "";

    public int Status { get; private set; }

    public string? Location { get; private set; }

    public string? ETag { get; private set; }

    public byte[] Body { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public void Answer(int status, string? location, string? etag, byte[] body)
    {
        Status = status;
        Location = location;
        ETag = etag;
        Body = body;
    }
}
