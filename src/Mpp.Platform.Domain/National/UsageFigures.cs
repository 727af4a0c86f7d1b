namespace Mpp.Platform.Domain.National;

/// <summary>
/// A week's figures of one mall, or of several added up. Of several, counts are of the malls that reported and whose counts
/// are not hidden; the days, and whether anything was reported, are of all.
/// </summary>
public sealed record UsageFigures
{
    public int Visits { get; init; }

    /// <summary>Null when hidden; in a sum such a mall counts with what it served, which is at most four fewer.</summary>
    public int? Issued { get; init; } = 0;

    public int Served { get; init; }

    /// <summary>Null when hidden.</summary>
    public int? NoShow { get; init; } = 0;

    /// <inheritdoc cref="NoShow"/>
    public int? Cancelled { get; init; } = 0;

    public int ServedOnline { get; init; }

    public int ServedOutreach { get; init; }

    /// <summary>Days open; over several malls the sum of their days (mall-days).</summary>
    public int OperatingDays { get; init; }

    /// <summary>Of several malls the days of those that are counted: a silent one has days, but no count that they could divide.</summary>
    public int? CountedDays { get; init; }

    public int DaysReported { get; init; }

    /// <summary>Days that are no operating days because it was closed by decision or notice.</summary>
    public int ClosedDays { get; init; }

    public int? MedianWaitSeconds { get; init; }

    public int? P90WaitSeconds { get; init; }

    public int? MedianServiceSeconds { get; init; }

    /// <summary>Times behind the three above, to add them up over malls; null where they were not read.</summary>
    public byte[]? Waits { get; init; }

    /// <inheritdoc cref="Waits"/>
    public byte[]? ServiceTimes { get; init; }

    /// <summary>Also of malls that are silent: they keep their members.</summary>
    public int Members { get; init; }

    public int ActiveMembers { get; init; }

    /// <summary>Every count of the week must stay unknown (<see cref="SmallCounts"/>).</summary>
    public bool IsHidden { get; init; }

    /// <summary>Malls whose every count is hidden and left out of a sum.</summary>
    public int HiddenMalls { get; init; }

    /// <summary>Malls whose no-shows and cancellations are hidden and left out of a sum.</summary>
    public int PartlyHiddenMalls { get; init; }

    public bool IsReported => DaysReported > 0;

    /// <summary>Whether there are counts that may be read.</summary>
    public bool IsCounted => IsReported && !IsHidden;

    public decimal? ServedPerDay => PerDay(Served);

    public decimal? VisitsPerDay => PerDay(Visits);

    /// <summary>Served in the hall itself, per day.</summary>
    public decimal? HallPerDay => PerDay(Served - ServedOnline - ServedOutreach);

    public decimal? ElsewherePerDay => PerDay(ServedOnline + ServedOutreach);

    private decimal? PerDay(int count) => IsCounted && (CountedDays ?? OperatingDays) is > 0 and var days ? (decimal)count / days : null;

    /// <summary>Adds malls up; percentiles come from all their times together.</summary>
    public static UsageFigures Sum(IReadOnlyCollection<UsageFigures> malls)
    {
        var counted = malls.Where(mall => mall.IsCounted).ToList();
        var waits = DurationSketch.Of(counted.Select(mall => mall.Waits).OfType<byte[]>());
        return malls.Count == 1 ? malls.First() : Counts(malls) with
        {
            MedianWaitSeconds = waits.At(0.5),
            P90WaitSeconds = waits.At(0.9),
            MedianServiceSeconds = DurationSketch.Of(counted.Select(mall => mall.ServiceTimes).OfType<byte[]>()).At(0.5),
        };
    }

    /// <summary>Adds malls up without their times.</summary>
    public static UsageFigures Counts(IReadOnlyCollection<UsageFigures> malls)
    {
        var counted = malls.Where(mall => mall.IsCounted).ToList();
        return new UsageFigures
        {
            Visits = counted.Sum(mall => mall.Visits),
            Issued = counted.Sum(mall => mall.Issued ?? mall.Served),
            Served = counted.Sum(mall => mall.Served),
            NoShow = SumOf(counted, mall => mall.NoShow),
            Cancelled = SumOf(counted, mall => mall.Cancelled),
            ServedOnline = counted.Sum(mall => mall.ServedOnline),
            ServedOutreach = counted.Sum(mall => mall.ServedOutreach),
            OperatingDays = malls.Sum(mall => mall.OperatingDays),
            CountedDays = counted.Sum(mall => mall.OperatingDays),
            DaysReported = malls.Sum(mall => mall.DaysReported),
            ClosedDays = malls.Sum(mall => mall.ClosedDays),
            Members = malls.Sum(mall => mall.Members),
            ActiveMembers = malls.Sum(mall => mall.ActiveMembers),
            IsHidden = counted.Count == 0 && malls.Any(mall => mall.IsHidden),
            HiddenMalls = malls.Count(mall => mall.IsHidden),
            PartlyHiddenMalls = counted.Count(mall => mall.NoShow is null),
        };
    }

    /// <summary>Null when it is hidden of every mall that has counts.</summary>
    private static int? SumOf(IReadOnlyCollection<UsageFigures> malls, Func<UsageFigures, int?> count)
    {
        var known = malls.Select(count).OfType<int>().ToList();
        return known.Count == 0 && malls.Count > 0 ? null : known.Sum();
    }
}
