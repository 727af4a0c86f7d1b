using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Official time zone of a province (Keppres 41/1987): WIB, WITA or WIT.</summary>
public sealed class ProvinceTimeZone : IPlatformWide
{
    public required string ProvinceCode { get; init; }

    /// <summary>WIB, WITA or WIT.</summary>
    public required string Abbreviation { get; set; }

    /// <summary>IANA name, such as <c>Asia/Jakarta</c>.</summary>
    public required string TimeZone { get; set; }

    public required DateOnly EffectiveFrom { get; set; }
}
