using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Whether a day off is a national holiday or a joint leave day; government works on neither.</summary>
public enum HolidayKind
{
    /// <summary>libur nasional</summary>
    NationalHoliday,

    /// <summary>cuti bersama</summary>
    JointLeave,
}

/// <summary>A day off by joint ministerial decree; a new decree every year, sometimes revised within it.</summary>
public sealed class Holiday : IPlatformWide
{
    public const int NameLength = 100;

    public required DateOnly Date { get; init; }

    public required HolidayKind Kind { get; init; }

    public required string Name { get; set; }
}
