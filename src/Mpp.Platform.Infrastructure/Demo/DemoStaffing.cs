using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>A counter with somebody at it on a day.</summary>
/// <param name="OpensAt">Milliseconds since the local midnight; before the mall opens, if the officer is in time.</param>
/// <param name="Members">Members present at it that day; a shared counter has several.</param>
internal sealed record CounterShift(DemoCounter Counter, long OpensAt, IReadOnlyList<DemoMember> Members);

/// <summary>Decides which counters are staffed on a day, and when their officers come.</summary>
internal sealed class CounterShifts(DemoMall mall)
{
    /// <summary>Not the seed of the visits, or both would draw the same numbers.</summary>
    private const ulong Salt = 0x5E55_1045;

    private readonly List<(DemoCounter Counter, IReadOnlyList<DemoMember> Members, bool IsSpare)> _counters = [.. Owned(mall)];

    public IReadOnlyList<CounterShift> On(SimulatedDay day, DemoHours hours)
    {
        var random = DemoRandom.For(mall.Code, day.Date, day.Seed ^ Salt);
        var (open, shifts) = (DaySimulator.Milliseconds(hours.Open), new List<CounterShift>());
        foreach (var (counter, members, isSpare) in _counters)
        {
            // Every counter draws alike, so that one member's absence does not move the others' day.
            var isClosed = random.Chance(mall.Story.Days.Understaffed) && isSpare;
            var isLate = random.Chance(mall.Story.Days.Late);
            var opensAt = open + (isLate ? random.Milliseconds(120, 1_500) : -random.Milliseconds(120, 900));
            var present = members.Where(member => MallTrend.Works(member, day)).ToList();
            if (!isClosed && present.Count > 0)
            {
                shifts.Add(new CounterShift(counter, opensAt, present));
            }
        }

        return shifts;
    }

    /// <summary>The last of several counters with the same services is the one that stays closed first.</summary>
    private static IEnumerable<(DemoCounter, IReadOnlyList<DemoMember>, bool)> Owned(DemoMall mall)
    {
        var owners = mall.Members.SelectMany(member => member.Services.Select(service => (service.Code, member)))
            .ToDictionary(pair => pair.Code, pair => pair.member, StringComparer.Ordinal);
        var alike = mall.Counters.ToLookup(Work, StringComparer.Ordinal);
        return mall.Counters.Select(counter => (
            counter,
            (IReadOnlyList<DemoMember>)[.. counter.Services.Select(code => owners[code]).Distinct()],
            alike[Work(counter)].Count() > 1 && alike[Work(counter)].Last() == counter));

        static string Work(DemoCounter counter) => $"{counter.ServicePoint} {string.Join(' ', counter.Services)}";
    }
}

/// <summary>Officers at the counters, and those of them on loan from another member.</summary>
internal sealed class DemoStaffing
{
    private const double Negligible = 0.1;

    private readonly DemoMall _mall;
    private readonly DemoRows _rows;
    private readonly Dictionary<Guid, string> _names;
    private readonly Dictionary<string, string> _seconded = new(StringComparer.Ordinal);

    public DemoStaffing(DemoMall mall, DemoRows rows, DateOnly from)
    {
        (_mall, _rows) = (mall, rows);
        _names = rows.Members.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        foreach (var loan in mall.Story.Secondments)
        {
            var subject = $"petugas-{Key(loan.Home)}-tugas";
            var secondment = new Secondment(subject);
            DemoRows.Allow(secondment.Plan(new SecondmentPlan(
                loan.Name, rows.Members[loan.Home].Id, rows.Members[loan.Serving].Id, [], from, null, loan.Reason)));
            Secondments.Add(secondment);
            _seconded.TryAdd(loan.Serving, subject);
        }
    }

    public List<Secondment> Secondments { get; } = [];

    public List<CounterSession> Sessions { get; } = [];

    /// <summary>
    /// The sessions of a day. Where members share a counter, each has its session while its own tickets are called; who
    /// called nobody all day at such a counter was not there.
    /// </summary>
    public void Add(SimulatedDay day, TenantInfo info, IReadOnlyList<CounterShift> shifts, IEnumerable<Ticket> tickets)
    {
        var closesAt = info.InstantOf(day.Date, MallTrend.Hours(_mall, day)?.Close ?? TimeOnly.MaxValue);
        var midnight = info.InstantOf(day.Date, TimeOnly.MinValue);
        var calls = tickets.Where(ticket => ticket.CounterId is not null).ToLookup(ticket => ticket.CounterId!.Value);
        foreach (var shift in shifts)
        {
            var counter = _rows.Counters[shift.Counter.Name];
            var called = calls[counter.Id].OrderBy(ticket => ticket.CalledAt).ToList();
            var opened = midnight.AddMilliseconds(shift.OpensAt);
            if (called.Count == 0 && (shift.Members.Count > 1 || shift.Members[0].Weight <= Negligible))
            {
                continue;
            }

            foreach (var turn in Turns(called, shift.Members[0]))
            {
                var session = new CounterSession(counter.Id, turn.Member, Subject(_names[turn.Member], shift.Counter.Name), day.Date, opened);
                opened = turn.Until ?? closesAt;
                session.Close(opened);
                Sessions.Add(session);
            }
        }
    }

    /// <summary>Who was served one after another, each until its last ticket was done; the last until closing.</summary>
    private List<(Guid Member, DateTimeOffset? Until)> Turns(List<Ticket> called, DemoMember only)
    {
        var turns = new List<(Guid Member, DateTimeOffset? Until)>();
        foreach (var (index, ticket) in called.Index())
        {
            if (index == called.Count - 1 || called[index + 1].MemberId != ticket.MemberId)
            {
                turns.Add((ticket.MemberId, index == called.Count - 1 ? null : ticket.CompletedAt ?? ticket.NoShowAt));
            }
        }

        return turns.Count > 0 ? turns : [(_rows.Members[only.ShortName].Id, null)];
    }

    private string Subject(string member, string counter) => _seconded.TryGetValue(member, out var subject) && IsFirst(member, counter)
        ? subject
        : $"petugas-{Key(member)}-{Key(counter)}";

    /// <summary>One official cannot be at two counters.</summary>
    private bool IsFirst(string member, string counter) => _mall.Counters
        .First(row => row.Services.Any(code => _rows.Services[code].MemberId == _rows.Members[member].Id)).Name == counter;

    private static string Key(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
}
