using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>Two ways in which citizens call the same thing; versioned reference data.</summary>
public sealed class Synonym : IPlatformWide
{
    public const int TermLength = 60;

    public required string Term { get; init; }

    public required string Means { get; init; }

    public required DateOnly EffectiveFrom { get; init; }
}
