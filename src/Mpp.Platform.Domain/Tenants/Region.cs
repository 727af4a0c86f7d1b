using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Level of a region.</summary>
public enum RegionKind
{
    /// <summary>Province (provinsi).</summary>
    Province,

    /// <summary>Regency (kabupaten).</summary>
    Regency,

    /// <summary>City (kota).</summary>
    City,
}

/// <summary>A province, regency or city of the Kemendagri list. The code stays text: 35.30 is not 35.3.</summary>
public sealed class Region : IPlatformWide
{
    public const int CodeLength = 5;
    public const int NameLength = 100;

    /// <summary>Jakarta is one tenant as a province; its six regencies and cities are administrative, not autonomous.</summary>
    public const string Jakarta = "31";

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required RegionKind Kind { get; set; }

    /// <summary>Own code for a province.</summary>
    public required string ProvinceCode { get; set; }

    /// <summary>Edition of the list that brought this row in.</summary>
    public required DateOnly EffectiveFrom { get; set; }

    /// <summary>Last day in force, or null while in force.</summary>
    public DateOnly? EffectiveTo { get; set; }

    /// <summary>Perpres 89/2021 Art. 3(1): regencies and cities run malls; Jakarta does as a province.</summary>
    public bool MayBeTenant => Kind == RegionKind.Province ? Code == Jakarta : ProvinceCode != Jakarta;
}
