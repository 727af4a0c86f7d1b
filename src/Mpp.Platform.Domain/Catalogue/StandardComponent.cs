using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>One of the components a service standard has; versioned reference data.</summary>
public sealed class StandardComponent : IPlatformWide
{
    public const int KeyLength = 40;
    public const int NameLength = 100;
    public const int SourceLength = 200;

    /// <summary>Such as <c>completion-time</c>; never its number.</summary>
    public required string Key { get; init; }

    /// <summary>Place in the regulation's list.</summary>
    public required int Position { get; init; }

    /// <summary>Whether the public must be able to read it.</summary>
    public required bool IsPublished { get; init; }

    public required string Indonesian { get; init; }

    public required string English { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required string Source { get; init; }
}
