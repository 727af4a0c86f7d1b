using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Which edition of a reference list is loaded, so that loading it again does nothing.</summary>
public sealed class ReferenceEdition : IPlatformWide
{
    /// <summary>regions, time-zones, holidays.</summary>
    public required string Kind { get; init; }

    /// <summary>The decree, such as <c>Kepmendagri 300.2.2-2430/2025</c>.</summary>
    public required string Edition { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Checksum { get; set; }

    public required DateTimeOffset LoadedAt { get; set; }
}
