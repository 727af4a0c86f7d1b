using System.Globalization;
using System.Runtime.InteropServices;

namespace Mpp.Platform.Domain.National;

/// <summary>An ISO 8601 week, Monday first, as the integer key <c>202647</c> and the text <c>2026-W47</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IsoWeek(int Year, int Number) : IComparable<IsoWeek>
{
    public int Key => (Year * 100) + Number;

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly Sunday => Monday.AddDays(6);

    public static IsoWeek Of(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    public static IsoWeek FromKey(int key) => new(key / 100, key % 100);

    public static bool TryParse(string? text, out IsoWeek week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] != 'W'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 2000 or > 2200 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    /// <summary>Every week from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<IsoWeek> Range(IsoWeek first, IsoWeek last)
    {
        for (var week = first; week.CompareTo(last) <= 0; week = week.Plus(1))
        {
            yield return week;
        }
    }

    public IsoWeek Plus(int weeks) => Of(Monday.AddDays(7 * weeks));

    public int CompareTo(IsoWeek other) => Key.CompareTo(other.Key);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");

    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;
}
