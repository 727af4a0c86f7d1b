namespace Mpp.Platform.Application.Common;

/// <summary>Who calls, as the token says.</summary>
public interface ICurrentUser
{
    /// <summary>Subject of background work and of the command line.</summary>
    const string System = "system";

    /// <summary>The token's <c>sub</c>; <c>anonymous</c> without a token.</summary>
    string Subject { get; }

    /// <summary>Region code of a tenant's own staff and devices.</summary>
    string? Tenant { get; }

    /// <summary>Set when the caller acts for one member alone (role member-officer).</summary>
    Guid? OnlyMember { get; }

    /// <summary>The member an officer of a member belongs to, whatever other roles the token names; null without one.</summary>
    Guid? Member { get; }

    /// <summary>Set when the caller sees one province alone (role province-analyst); empty when the token names none.</summary>
    string? OnlyProvince { get; }

    /// <summary>Whether small counts are hidden from the caller (analysts).</summary>
    bool SeesSmallCounts { get; }

    bool IsIn(string role);
}
