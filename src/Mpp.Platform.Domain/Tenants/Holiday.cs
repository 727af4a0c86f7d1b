using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>What kind of day off it is; government works on none of them.</summary>
public enum HolidayKind
{
    /// <summary>libur nasional</summary>
    NationalHoliday,

    /// <summary>cuti bersama</summary>
    JointLeave,

    /// <summary>libur daerah: of one province, regency or city alone</summary>
    Regional,
}

/// <summary>A day off by decree; a new decree every year, sometimes revised within it.</summary>
public sealed class Holiday : Entity, IPlatformWide
{
    public const int NameLength = 100;
    public const int DecreeLength = 200;
    public const int MaxRevision = 99;

    /// <summary>Stands for the whole nation where a region's code would stand.</summary>
    public const string Nation = "ID";

    private Holiday() { }

    public DateOnly Date { get; private set; }

    public HolidayKind Kind { get; private set; }

    /// <summary>Whom it concerns: the nation, or the code of a province, regency or city. A day is off there once.</summary>
    public string Scope { get; private set; } = Nation;

    public string Name { get; private set; } = "";

    /// <summary>The decree that says so, such as <c>SKB 1497/2025, 2/2025, 5/2025</c>.</summary>
    public string Decree { get; private set; } = "";

    /// <summary>0 is the decree as it first came, 1 its first revision.</summary>
    public int Revision { get; private set; }

    public HolidayText Text => new(Date, Kind, Region, Name, Decree, Revision);

    /// <summary>Null for the whole nation.</summary>
    public string? Region => Scope == Nation ? null : Scope;

    public static Result<Holiday> Of(HolidayText text)
    {
        var holiday = new Holiday();
        var told = holiday.Tell(text);
        return told.Error is not null ? told.Error : holiday;
    }

    public Result<Done> Tell(HolidayText text)
    {
        if ((text.Kind == HolidayKind.Regional) != text.Region is not null)
        {
            return HolidayErrors.RegionFitsKind;
        }

        (Date, Kind, Scope) = (text.Date, text.Kind, text.Region ?? Nation);
        (Name, Decree, Revision) = (text.Name, text.Decree, text.Revision);
        return Done.Value;
    }

    public bool Says(HolidayText text) => Text == text;

    /// <summary>The scopes a mall falls under, widest first.</summary>
    public static string[] ScopesOf(string mall) => [Nation, mall[..2], mall];
}

/// <summary>What is told of a day off.</summary>
public sealed record HolidayText(DateOnly Date, HolidayKind Kind, string? Region, string Name, string Decree, int Revision);

/// <summary>A day that became, or ceased to be, a day off somewhere; it waits until the malls concerned have heard of it.</summary>
public sealed class CalendarChange : IPlatformWide
{
    private CalendarChange() { }

    public CalendarChange(DateOnly date, string scope) => (Date, Scope) = (date, scope);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public DateOnly Date { get; private init; }

    public string Scope { get; private init; } = "";
}

public static class HolidayErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "holiday.not-found",
        "Hari libur tidak ditemukan.", "There is no such holiday.");

    public static readonly Error Exists = new(ErrorKind.Conflict, "holiday.exists",
        "Tanggal itu sudah menjadi hari libur di wilayah tersebut.", "That date is a day off there already.");

    public static readonly Error RegionFitsKind = new(ErrorKind.Rule, "holiday.region-fits-kind",
        "Libur daerah menyebut wilayahnya; libur nasional dan cuti bersama tidak.", "A regional holiday names its region; a national one and joint leave do not.");

    public static readonly Error RegionUnknown = new(ErrorKind.Rule, "holiday.region-unknown",
        "Kode wilayah itu tidak dikenal.", "There is no region of that code.");
}
