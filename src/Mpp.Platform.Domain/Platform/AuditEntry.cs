using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Platform;

/// <summary>
/// One change of an audited row: who, when, what it was before and after. Written in the change's own transaction, never
/// changed again; each entry carries the hash of the one before, so that a changed or missing entry shows.
/// </summary>
public sealed class AuditEntry : ITenantOwned
{
    public const int SubjectLength = Subjects.Length;
    public const int EntityLength = 60;
    public const int ActLength = 10;
    public const int HashLength = 64;

    private AuditEntry() { }

    public AuditEntry(AuditedChange change, long sequence, string previousHash, string hash)
    {
        TenantId = change.TenantId;
        Sequence = sequence;
        At = change.At;
        Subject = change.Subject;
        Entity = change.Entity;
        EntityId = change.EntityId;
        Act = change.Act;
        Before = change.Before;
        After = change.After;
        PreviousHash = previousHash;
        Hash = hash;
    }

    public string TenantId { get; private init; } = "";

    /// <summary>1, 2, 3 ... within the tenant, without gap.</summary>
    public long Sequence { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The caller's <c>sub</c>; <c>system</c> for background work.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Area and thing, such as <c>catalogue.service</c>.</summary>
    public string Entity { get; private init; } = "";

    public Guid EntityId { get; private init; }

    /// <summary><c>created</c>, <c>changed</c> or <c>deleted</c>.</summary>
    public string Act { get; private init; } = "";

    /// <summary>JSON object of the values that changed, as they were; null when created.</summary>
    public string? Before { get; private init; }

    /// <summary>JSON object of the values that changed, as they are; null when deleted.</summary>
    public string? After { get; private init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string PreviousHash { get; private init; } = "";

    /// <summary>SHA-256 over everything above.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>What this entry says happened, as it is hashed.</summary>
    public AuditedChange Change => new(TenantId, At, Subject, Entity, EntityId, Act, Before, After);
}

/// <summary>A change before it has its place in the chain.</summary>
public sealed record AuditedChange(
    string TenantId, DateTimeOffset At, string Subject, string Entity, Guid EntityId, string Act, string? Before, string? After);
