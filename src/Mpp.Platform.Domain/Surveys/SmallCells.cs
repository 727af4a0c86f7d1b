namespace Mpp.Platform.Domain.Surveys;

/// <summary>
/// Says which cells may be shown to people who could be judged by a single answer. Within one quarter and one
/// questionnaire the mall divides into members, a member into services. A cell with fewer answers than the smallest is
/// hidden; and where the hidden ones together are still fewer, the smallest shown ones are hidden too, or what is hidden
/// could be found by subtraction. What is hidden hides its parts. So every sum that can be asked for, and every difference
/// of two, is over nobody or over at least that many answers.
/// </summary>
public sealed class SmallCells
{
    private readonly HashSet<Guid> _members = [];
    private readonly HashSet<(Guid Member, Guid Service)> _services = [];

    /// <param name="cells">Answers by member and service of one quarter and one questionnaire; null: said of neither.</param>
    public SmallCells(IReadOnlyCollection<CellCount> cells, int smallest)
    {
        Total = cells.Sum(cell => cell.Answers);
        IsShown = Total >= smallest;
        if (!IsShown)
        {
            return;
        }

        foreach (var member in Shown(cells.GroupBy(cell => cell.MemberId).ToDictionary(group => group.Key ?? Guid.Empty, group => group.Sum(cell => cell.Answers)), smallest))
        {
            _members.Add(member);
            var services = cells.Where(cell => (cell.MemberId ?? Guid.Empty) == member)
                .GroupBy(cell => cell.ServiceId ?? Guid.Empty).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Answers));
            _services.UnionWith(Shown(services, smallest).Select(service => (member, service)));
        }
    }

    public int Total { get; }

    /// <summary>Whether the sum over the mall may be shown.</summary>
    public bool IsShown { get; }

    public bool ShowsMember(Guid? memberId) => _members.Contains(memberId ?? Guid.Empty);

    public bool ShowsService(Guid? memberId, Guid? serviceId) => _services.Contains((memberId ?? Guid.Empty, serviceId ?? Guid.Empty));

    /// <summary>Keys whose counts may be shown beside their sum.</summary>
    public static IReadOnlyCollection<T> Shown<T>(IReadOnlyDictionary<T, int> counts, int smallest)
        where T : notnull
    {
        // The order is fixed by size and key, so the same counts always hide the same cells.
        var ordered = counts.Where(count => count.Value > 0)
            .OrderBy(count => count.Value).ThenBy(count => count.Key.ToString(), StringComparer.Ordinal).ToList();
        var (hidden, sum) = (0, 0);
        while (hidden < ordered.Count && (ordered[hidden].Value < smallest || (sum > 0 && sum < smallest)))
        {
            sum += ordered[hidden++].Value;
        }

        return [.. ordered.Skip(hidden).Select(count => count.Key)];
    }
}

/// <summary>Answers of one service of one member.</summary>
public sealed record CellCount(Guid? MemberId, Guid? ServiceId, int Answers);
