namespace Mpp.Platform.Domain.Common;

/// <summary>
/// A row of one tenant. It is filtered, keyed and saved by its tenant without anybody asking for it.
/// </summary>
public interface ITenantOwned
{
    /// <summary>The Kemendagri region code with its dot, such as <c>35.24</c>; never changes.</summary>
    string TenantId { get; }
}

/// <summary>A row of the platform itself (regions, holidays, the tenant directory), the same for every tenant.</summary>
public interface IPlatformWide;

/// <summary>A fact without personal data that national reads may take over all tenants.</summary>
public interface IAggregate : ITenantOwned;

/// <summary>A row whose changes other parts hear of: its save writes an outbox event <c>{EventName}-{created|changed|deleted}</c>.</summary>
public interface IAnnounced : ITenantOwned
{
    /// <summary>Area and thing, such as <c>catalogue.service</c>.</summary>
    static abstract string EventName { get; }

    /// <summary>Id the event speaks of.</summary>
    Guid Id { get; }

    /// <summary>True: what it belongs to keeps a trace of its own, with fewer eyes; its save is neither announced nor audited.</summary>
    bool IsTracedElsewhere => false;
}

/// <summary>
/// A row whose every saved change is kept in the audit trail with who made it, and the values before and after. Values
/// marked <see cref="PersonalAttribute"/> stay out of it.
/// </summary>
public interface IAudited : IAnnounced;

/// <summary>Personal data: the audit trail says that it changed, not what it was.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
