using System.Numerics;

namespace Mpp.Platform.Domain.National;

/// <summary>Days of an ISO week as bits, Monday the lowest.</summary>
public static class WeekDays
{
    public const int All = 0b111_1111;

    public static int Of(IEnumerable<DateOnly> dates) => dates.Aggregate(0, (days, date) => days | Bit(date));

    public static int Count(int days) => BitOperations.PopCount((uint)days);

    /// <summary>The days of a week from one date to another, both included, whatever lies outside the week.</summary>
    public static int Between(IsoWeek week, DateOnly first, DateOnly last)
    {
        var (from, to) = (Math.Max(0, first.DayNumber - week.Monday.DayNumber), Math.Min(6, last.DayNumber - week.Monday.DayNumber));
        return from > to ? 0 : (All >> (6 - (to - from))) << from;
    }

    /// <summary>What was counted on each day of one week.</summary>
    public static byte[] Write(IEnumerable<(DateOnly Date, int Count)> days)
    {
        var counts = new int[7];
        foreach (var (date, count) in days)
        {
            counts[Index(date)] += count;
        }

        var bytes = new List<byte>(7);
        Array.ForEach(counts, count => Varints.Write(bytes, count));
        return [.. bytes];
    }

    /// <summary>The sum over some of the days that <see cref="Write"/> kept.</summary>
    public static int Sum(ReadOnlySpan<byte> kept, int days)
    {
        var sum = 0;
        for (var day = 0; kept.Length > 0; day++)
        {
            var count = Varints.Read(ref kept);
            sum += (days >> day & 1) * count;
        }

        return sum;
    }

    private static int Bit(DateOnly date) => 1 << Index(date);

    private static int Index(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;
}

/// <summary>Counts as bytes: seven bits each, low ones first, so that a small count takes one byte.</summary>
internal static class Varints
{
    public static void Write(List<byte> bytes, int number)
    {
        var left = (uint)number;
        for (; left > 0x7F; left >>= 7)
        {
            bytes.Add((byte)(left | 0x80));
        }

        bytes.Add((byte)left);
    }

    /// <summary>Reads one number and leaves the rest.</summary>
    public static int Read(ref ReadOnlySpan<byte> bytes)
    {
        var (number, shift, read) = (0u, 0, 0);
        byte part;
        do
        {
            part = bytes[read++];
            number |= (uint)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);

        bytes = bytes[read..];
        return (int)number;
    }
}
