namespace Mpp.Platform.Application.Common;

/// <summary>Who calls, as the token says.</summary>
public interface ICurrentUser
{
    /// <summary>Subject of background work and of the command line.</summary>
    const string System = "system";

    /// <summary>Subject of whoever has no token, and of whoever asked not to be known.</summary>
    const string Anonymous = "anonymous";

    /// <summary>The token's <c>sub</c>; <c>anonymous</c> without a token.</summary>
    string Subject { get; }

    /// <summary>Region code of a tenant's own staff and devices.</summary>
    string? Tenant { get; }

    /// <summary>Set when the caller acts for one member alone (role member-officer).</summary>
    Guid? OnlyMember { get; }

    /// <summary>The member the token names, whatever the role; an evaluator's own office.</summary>
    Guid? Member { get; }

    /// <summary>Whether the caller may score evaluations it is assigned to (role evaluator).</summary>
    bool IsEvaluator { get; }

    /// <summary>The member a member's officer acts for, whatever other roles the token names; null without that role.</summary>
    Guid? OfficerOf { get; }

    /// <summary>Set when the caller sees one province alone (role province-analyst); empty when the token names none.</summary>
    string? OnlyProvince { get; }

    /// <summary>Whether small counts are hidden from the caller (analysts).</summary>
    bool SeesSmallCounts { get; }

    /// <summary>Whether survey results may be shown that come down to single answers: not to those who could be rated by them.</summary>
    bool SeesSingleAnswers { get; }

    bool IsIn(string role);
}
