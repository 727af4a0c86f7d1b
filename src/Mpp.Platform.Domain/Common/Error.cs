namespace Mpp.Platform.Domain.Common;

/// <summary>What kind of refusal an <see cref="Error"/> is; one table maps it to an HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The request has the wrong shape (400).</summary>
    Shape,

    /// <summary>The caller may not do this (403).</summary>
    Forbidden,

    /// <summary>It does not exist, or belongs to another tenant (404).</summary>
    NotFound,

    /// <summary>It does not fit the present state (409).</summary>
    Conflict,

    /// <summary>Somebody else changed it since it was read (412).</summary>
    Stale,

    /// <summary>A rule of the domain refuses it (422).</summary>
    Rule,

    /// <summary>A change came without <c>If-Match</c> (428).</summary>
    VersionRequired,

    /// <summary>What we stand on is away; ask again later (503).</summary>
    Away,

    /// <summary>There is no room to keep it (507).</summary>
    NoRoom,
}

/// <summary>A refusal that a user can cause, with texts for people in both languages.</summary>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Code">Stable <c>area.reason</c>; clients branch on it.</param>
/// <param name="Indonesian">Text for people, Indonesian.</param>
/// <param name="English">Text for people, English.</param>
public sealed record Error(ErrorKind Kind, string Code, string Indonesian, string English)
{
    /// <summary>Messages by field name, for <see cref="ErrorKind.Shape"/>.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }
}
