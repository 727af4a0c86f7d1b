namespace Mpp.Platform.Domain.National;

/// <summary>A week's figures of one mall, or of several added up.</summary>
public sealed record UsageFigures
{
    public int Visits { get; init; }

    public int Issued { get; init; }

    public int Served { get; init; }

    public int NoShow { get; init; }

    public int Cancelled { get; init; }

    public int ServedOnline { get; init; }

    public int ServedOutreach { get; init; }

    /// <summary>Days open; over several malls the sum of their days (mall-days).</summary>
    public int OperatingDays { get; init; }

    public int DaysReported { get; init; }

    public int? MedianWaitSeconds { get; init; }

    public int? P90WaitSeconds { get; init; }

    public int? MedianServiceSeconds { get; init; }

    public int Members { get; init; }

    public int ActiveMembers { get; init; }

    public bool IsReported => DaysReported > 0;

    public decimal? ServedPerDay => PerDay(Served);

    public decimal? VisitsPerDay => PerDay(Visits);

    /// <summary>Served in the hall itself, per day.</summary>
    public decimal? HallPerDay => PerDay(Served - ServedOnline - ServedOutreach);

    public decimal? ElsewherePerDay => PerDay(ServedOnline + ServedOutreach);

    private decimal? PerDay(int count) => IsReported && OperatingDays > 0 ? (decimal)count / OperatingDays : null;

    /// <summary>
    /// Adds malls up. Counts and days are sums; a percentile of several malls is the median of their percentiles,
    /// weighted by what each served, because exact ones need the raw tickets of all of them.
    /// </summary>
    public static UsageFigures Sum(IReadOnlyCollection<UsageFigures> malls) => malls.Count == 1 ? malls.First() : new()
    {
        Visits = malls.Sum(mall => mall.Visits),
        Issued = malls.Sum(mall => mall.Issued),
        Served = malls.Sum(mall => mall.Served),
        NoShow = malls.Sum(mall => mall.NoShow),
        Cancelled = malls.Sum(mall => mall.Cancelled),
        ServedOnline = malls.Sum(mall => mall.ServedOnline),
        ServedOutreach = malls.Sum(mall => mall.ServedOutreach),
        OperatingDays = malls.Sum(mall => mall.OperatingDays),
        DaysReported = malls.Sum(mall => mall.DaysReported),
        MedianWaitSeconds = WeightedMedian(malls, mall => mall.MedianWaitSeconds),
        P90WaitSeconds = WeightedMedian(malls, mall => mall.P90WaitSeconds),
        MedianServiceSeconds = WeightedMedian(malls, mall => mall.MedianServiceSeconds),
        Members = malls.Sum(mall => mall.Members),
        ActiveMembers = malls.Sum(mall => mall.ActiveMembers),
    };

    private static int? WeightedMedian(IEnumerable<UsageFigures> malls, Func<UsageFigures, int?> seconds)
    {
        var known = malls.Where(mall => seconds(mall) is not null).OrderBy(seconds).ToList();
        var half = known.Sum(mall => (long)mall.Served) / 2.0;
        var passed = 0L;
        foreach (var mall in known)
        {
            passed += mall.Served;
            if (passed >= half)
            {
                return seconds(mall);
            }
        }

        return null;
    }
}
