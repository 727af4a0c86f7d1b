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
/// <param name="AsOf">When the oldest of the figures was computed (UTC); null without any.</param>
public sealed record NationalComplaints(int Year, IReadOnlyList<NationalComplaintsItem> Items, DateTimeOffset? AsOf);

/// <summary>Complaints of one mall, province or the nation. Counts are null when one of them is 1 to 4 (<c>suppressed</c>).</summary>
public sealed record NationalComplaintsItem
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

    /// <summary>Not followed up by the end of their limit.</summary>
    public int? Overdue { get; init; }

    /// <summary>In time by in time and overdue, 0 to 1; those whose limit still runs are in neither.</summary>
    public decimal? ShareInTime { get; init; }

    /// <summary>Of those received, through SP4N-LAPOR!.</summary>
    public int? FromLapor { get; init; }

    /// <summary>Oversight complaints and illegal levies, beside <c>received</c>; of provinces and the nation, never of one mall.</summary>
    public int? OversightReceived { get; init; }

    public int? OversightClosed { get; init; }

    /// <summary>True when counts are hidden because one of 1 to 4 could point at a person.</summary>
    public bool Suppressed { get; init; }
}

internal sealed class ReadNationalComplaintsValidator : AbstractValidator<ReadNationalComplaints>
{
    public ReadNationalComplaintsValidator() => RuleFor(request => request.Year).InclusiveBetween(NationalYears.First, NationalYears.Last);
}

internal sealed class ReadNationalComplaintsHandler(IAppDbContext db, ICurrentUser user) : IHandle<ReadNationalComplaints, NationalComplaints>
{
    public async Task<Result<NationalComplaints>> Handle(ReadNationalComplaints request, CancellationToken cancellationToken)
    {
        var found = await db.NationalMalls(user, null, request.Province, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var rows = (await db.YearlyQualityOf(found.Value, request.Year, request.Year, cancellationToken))
            .FindAll(row => row.ComplaintsReceived + row.OversightReceived > 0);
        var facts = rows.ToDictionary(row => row.TenantId, StringComparer.Ordinal);
        var items = (await db.Groups(request.GroupBy, found.Value, cancellationToken))
            .Select(group => (Group: group, Rows: group.Malls.Select(mall => facts.GetValueOrDefault(mall.Code)).OfType<YearlyQuality>().ToList()))
            .Where(group => group.Rows.Count > 0)
            .Select(group => Item(group.Group, group.Rows))
            .Select(item => request.GroupBy == UsageGroup.Tenant ? item with { OversightReceived = null, OversightClosed = null } : item)
            .Select(item => user.SeesSmallCounts ? item : Suppress(item))
            .ToList();
        return new NationalComplaints(request.Year, items, rows.Count == 0 ? null : rows.Min(row => row.ComputedAt));
    }

    private static NationalComplaintsItem Item(GroupOfMalls group, IReadOnlyCollection<YearlyQuality> rows)
    {
        var (received, closed) = (rows.Sum(row => row.ComplaintsReceived), rows.Sum(row => row.ComplaintsClosed));
        var (inTime, overdue) = (rows.Sum(row => row.ComplaintsInTime), rows.Sum(row => row.ComplaintsOverdue));
        return new NationalComplaintsItem
        {
            Key = group.Key,
            Name = group.Name,
            Received = received,
            Closed = closed,
            ShareClosed = NationalScope.Share(closed, received),
            InTime = inTime,
            Overdue = overdue,
            ShareInTime = NationalScope.Share(inTime, inTime + overdue),
            FromLapor = rows.Sum(row => row.ComplaintsFromLapor),
            OversightReceived = rows.Sum(row => row.OversightReceived),
            OversightClosed = rows.Sum(row => row.OversightClosed),
        };
    }

    /// <summary>The whole side goes: one hidden count could be found again from the others and from the shares.</summary>
    private static NationalComplaintsItem Suppress(NationalComplaintsItem item)
    {
        if (SmallCounts.IsSmall(item.OversightReceived) || SmallCounts.IsSmall(item.OversightClosed))
        {
            item = item with { OversightReceived = null, OversightClosed = null, Suppressed = true };
        }

        return new[] { item.Received, item.Closed, item.InTime, item.Overdue, item.FromLapor }.Any(SmallCounts.IsSmall)
            ? item with { Received = null, Closed = null, ShareClosed = null, InTime = null, Overdue = null, ShareInTime = null, FromLapor = null, Suppressed = true }
            : item;
    }
}
