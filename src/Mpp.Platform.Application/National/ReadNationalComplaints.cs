using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Complaint load and timeliness of a year by mall, province or nation, from the yearly facts alone.</summary>
public sealed record ReadNationalComplaints(int Year, UsageGroup GroupBy, string? Province) : IUseCase<NationalComplaints>;

/// <summary>Complaints received in a year and what became of them.</summary>
/// <param name="Year">Calendar year of receipt, by each mall's local dates.</param>
/// <param name="Items">By key; malls without any complaint are not listed.</param>
/// <param name="AsOf">Until when (UTC) everything that happened is counted in; null without any figure.</param>
public sealed record NationalComplaints(int Year, IReadOnlyList<NationalComplaintsItem> Items, DateTimeOffset? AsOf);

/// <summary>
/// Complaints of one mall, province or the nation. Of a mall a count of 1 to 4 is null, and one beside it that would give it
/// away; of several malls each count is of those of which it is shown.
/// </summary>
public sealed partial record NationalComplaintsItem
{
    /// <summary>Region code of the mall or province; <c>ID</c> for the nation.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Received in the year, without those of the inspectorate.</summary>
    public int? Received { get; init; }

    /// <summary>Of them closed by now.</summary>
    public int? Closed { get; init; }

    /// <summary>Closed by received, 0 to 1 (PEKPPP 28).</summary>
    public decimal? ShareClosed { get; init; }

    /// <summary>Followed up within their time limit.</summary>
    public int? InTime { get; init; }

    /// <summary>Not followed up by the end of their limit, whether they were later or still are not; how many are overdue now is the mall's own figure.</summary>
    public int? MissedLimit { get; init; }

    /// <summary>In time by in time and missed, 0 to 1; those whose limit still runs are in neither.</summary>
    public decimal? ShareInTime { get; init; }

    /// <summary>Of those received, through SP4N-LAPOR!.</summary>
    public int? FromLapor { get; init; }

    /// <summary>
    /// Oversight complaints and illegal levies, beside <c>received</c>; of provinces and the nation, never of one mall. The
    /// nation's are of the provinces that show theirs.
    /// </summary>
    public int? OversightReceived { get; init; }

    public int? OversightClosed { get; init; }

    /// <summary>True when counts are hidden, or malls left out of them, because one of 1 to 4 could point at a person.</summary>
    public bool Suppressed { get; init; }

    /// <summary>Malls with a hidden count: each is left out of what is hidden of it alone.</summary>
    public int HiddenMalls { get; init; }
}

internal sealed class ReadNationalComplaintsValidator : AbstractValidator<ReadNationalComplaints>
{
    public ReadNationalComplaintsValidator() => RuleFor(request => request.Year).InclusiveBetween(NationalYears.First, NationalYears.Last);
}

internal sealed class ReadNationalComplaintsHandler(IAppDbContext db, ICurrentUser user, IFigureClock figures) : IHandle<ReadNationalComplaints, NationalComplaints>
{
    public async Task<Result<NationalComplaints>> Handle(ReadNationalComplaints request, CancellationToken cancellationToken)
    {
        var found = await db.NationalMalls(user, null, request.Province, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var countedUntil = await figures.CountedUntil(null, cancellationToken);
        var rows = (await db.YearlyQualityOf(found.Value, request.Year, request.Year, cancellationToken))
            .FindAll(row => row.ComplaintsReceived + row.OversightReceived > 0);
        var facts = rows.ToDictionary(row => row.TenantId, StringComparer.Ordinal);
        var items = (await db.Groups(request.GroupBy, found.Value, cancellationToken))
            .Select(group => NationalComplaintsItem.Of(group, [.. group.Malls
                .Where(mall => facts.ContainsKey(mall.Code)).Select(mall => (mall, facts[mall.Code]))], request.GroupBy, hidesSmall: !user.SeesSmallCounts))
            .OfType<NationalComplaintsItem>()
            .ToList();
        return new NationalComplaints(request.Year, items, rows.Count == 0 ? null : countedUntil);
    }
}
