using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Complaints of one mall, each of a completed ticket and later on its day, the more of them the longer the wait, made by the
/// same rules that requests go through; nobody real is in them.
/// </summary>
internal sealed record DemoComplaints(IReadOnlyList<Complaint> Complaints, IReadOnlyList<ComplaintStep> Steps, IReadOnlyList<ComplaintSequence> Sequences)
{
    private const double LateShare = 0.10;
    private const double RejectedShare = 0.04;

    /// <summary>A wait of so many minutes doubles the chance of a complaint.</summary>
    private const double DoublingMinutes = 25;
    private const double LongWaitMinutes = 30;
    private const string LongWait = "Antrean terlalu lama";

    /// <summary>Not the seed of the visits, or both would draw the same numbers.</summary>
    private const ulong Salt = 0xC0_4D1A;

    private static readonly (ComplaintClass Class, double Share, string[] Subjects)[] Kinds =
    [
        (ComplaintClass.InformationRequest, 0.30, ["Syarat perpindahan penduduk", "Jam layanan hari Jumat", "Biaya penerbitan izin", "Cara mengambil nomor antrean"]),
        (ComplaintClass.ServiceComplaint, 0.52, ["Loket belum buka pada jam layanan", "Berkas diminta dua kali", "Aplikasi pendaftaran tidak dapat dibuka"]),
        (ComplaintClass.Aspiration, 0.12, ["Mohon ditambah kursi tunggu", "Usul layanan hari Sabtu", "Usul ruang laktasi"]),
        (ComplaintClass.OversightComplaint, 0.06, ["Dugaan biaya di luar ketentuan", "Petugas meninggalkan loket"]),
    ];

    private static readonly (ComplaintChannel Channel, double Share)[] Channels =
    [
        (ComplaintChannel.Web, 0.36), (ComplaintChannel.Lapor, 0.22), (ComplaintChannel.Counter, 0.16), (ComplaintChannel.Phone, 0.10),
        (ComplaintChannel.SocialMedia, 0.08), (ComplaintChannel.Letter, 0.04), (ComplaintChannel.Email, 0.04),
    ];

    /// <summary>Writes the complaints of one mall into the open transaction.</summary>
    public static async Task Write(
        AppDbContext db, DemoMall mall, DemoDays days, TenantInfo info, DateOnly yesterday, IReadOnlySet<DateOnly> holidays, ulong seed, CancellationToken ct)
    {
        var instrument = (await new InstrumentShelf().On<ComplaintInstrument>(db, yesterday, ct)).Value;
        var demo = Of(mall, days.Tickets, new InstrumentTables(instrument.Version, instrument.Tables), new WorkingDays(holidays), info, yesterday, seed);
        await db.Insert(demo.Complaints, ct);
        await db.Insert(demo.Steps, ct);
        await db.Insert(demo.Sequences, ct);
    }

    public static DemoComplaints Of(
        DemoMall mall, IReadOnlyList<Ticket> tickets, InstrumentTables tables, WorkingDays days, TenantInfo info, DateOnly yesterday, ulong seed)
    {
        var (complaints, steps, last) = (new List<Complaint>(), new List<ComplaintStep>(), new Dictionary<(int Year, string Series), int>());
        foreach (var day in tickets.GroupBy(ticket => ticket.ServiceDate))
        {
            var random = DemoRandom.For(mall.Code, day.Key, seed ^ Salt);
            foreach (var (at, ticket) in Received(mall, day, info.EndOf(day.Key), ref random))
            {
                var moment = new ComplaintMoment(at, day.Key, days, tables.Rules, ComplaintMoment.System, DemoRows.By);
                var complaint = New(mall.Code, last, ticket, tables, moment, ref random);
                complaints.Add(complaint);
                steps.Add(complaint.Step(ComplaintAct.Received, moment));
                steps.AddRange(Live(complaint, ticket.MemberId, moment, yesterday, ref random));
            }
        }

        return new DemoComplaints(complaints, steps, [.. last.Select(row => new ComplaintSequence(row.Key.Year, row.Key.Series, row.Value, mall.Code))]);
    }

    /// <summary>Who complains that day, in the order in which it comes in: after the turn was over and before the day is.</summary>
    private static List<(DateTimeOffset At, Ticket Ticket)> Received(DemoMall mall, IEnumerable<Ticket> day, DateTimeOffset midnight, ref DemoRandom random)
    {
        var received = new List<(DateTimeOffset At, Ticket Ticket)>();
        foreach (var ticket in day)
        {
            if (ticket.CompletedAt is { } completed && random.Chance(mall.Story.Days.Complaints * (1 + (Waited(ticket) / DoublingMinutes))))
            {
                var at = completed.AddMilliseconds(random.Milliseconds(5 * 60, 5 * 3600));
                received.Add((at < midnight ? at : midnight.AddMinutes(-1), ticket));
            }
        }

        received.Sort((one, other) => one.At.CompareTo(other.At));
        return received;
    }

    private static double Waited(Ticket ticket) => (ticket.CalledAt!.Value - ticket.IssuedAt).TotalMinutes;

    private static Complaint New(
        string tenant, Dictionary<(int Year, string Series), int> last, Ticket ticket, InstrumentTables tables, ComplaintMoment at, ref DemoRandom random)
    {
        var kind = Pick(Kinds, row => row.Share, random.Fraction());
        var channel = Pick(Channels, row => row.Share, random.Fraction()).Channel;
        var subject = kind.Subjects[(int)(random.Fraction() * kind.Subjects.Length)];
        subject = kind.Class == ComplaintClass.ServiceComplaint && Waited(ticket) >= LongWaitMinutes ? LongWait : subject;
        var draft = new ComplaintDraft
        {
            Channel = channel,
            Class = kind.Class,
            IsIllegalLevy = kind.Class == ComplaintClass.OversightComplaint && subject.Contains("biaya", StringComparison.Ordinal),
            IsAnonymous = random.Chance(0.3),
            IsConfidential = random.Chance(0.2),
            MemberId = ticket.MemberId,
            ServiceId = ticket.ServiceId,
            ServicePointId = ticket.ServicePointId,
            TicketId = ticket.Id,
            Subject = subject,
            Description = $"{subject}. Mohon tindak lanjut.",
        };
        var key = (at.Today.Year, Complaint.SeriesOf(draft));
        last[key] = last.GetValueOrDefault(key) + 1;
        var number = Complaint.Numbered(key.Item2, key.Year, last[key]);
        draft = draft with { LaporReference = channel == ComplaintChannel.Lapor ? $"L{number.Replace("-", "", StringComparison.Ordinal)}" : null };
        return new Complaint(draft, number, at, tables.Version, tables.Rules.Limits.Single(limit => limit.Class == draft.Class).WorkingDays, tenant);
    }

    /// <summary>What was done to it up to yesterday.</summary>
    private static List<ComplaintStep> Live(Complaint complaint, Guid member, ComplaintMoment received, DateOnly yesterday, ref DemoRandom random)
    {
        var (steps, limit) = (new List<ComplaintStep>(), complaint.LimitWorkingDays);
        var verified = On(1 + (int)(random.Fraction() * 2));
        var isLate = random.Chance(LateShare);
        var answered = On(isLate ? limit + 1 + (int)(random.Fraction() * 6) : 2 + (int)(random.Fraction() * (limit - 2)));
        var isRejected = random.Chance(RejectedShare);
        if (verified.Today > yesterday)
        {
            return steps;
        }

        steps.Add(Allow(complaint.Verify(verified, newClass: null, limit, member, serviceId: null, note: null)));
        if (isRejected)
        {
            steps.Add(Allow(complaint.Reject(verified, RejectionReason.Incomplete, "Mohon lengkapi uraian dan ajukan kembali.", note: null)));
            return steps;
        }

        steps.Add(Allow(complaint.IsOversight
            ? complaint.Start(verified, note: null)
            : complaint.Forward(verified, member, outsideAgency: null, note: null)));
        if (answered.Today > yesterday)
        {
            return steps;
        }

        steps.Add(Allow(complaint.Respond(answered, "Terima kasih; telah ditindaklanjuti.", isHotline: random.Chance(0.2))));
        var closing = received.Days.After(answered.Today, received.Rules.CloseWorkingDays).AddDays(1);
        if (closing <= yesterday && complaint.CloseByTime(At(closing)) is { } closed)
        {
            steps.Add(closed);
        }

        return steps;

        ComplaintMoment On(int workingDays) => At(received.Days.After(received.Today, workingDays));

        ComplaintMoment At(DateOnly day) => received with { Today = day, Now = received.Now.AddDays(day.DayNumber - received.Today.DayNumber) };
    }

    private static ComplaintStep Allow(Result<ComplaintStep> step) => step.Value;

    private static T Pick<T>(IReadOnlyList<T> rows, Func<T, double> share, double point)
    {
        foreach (var row in rows)
        {
            if ((point -= share(row)) < 0)
            {
                return row;
            }
        }

        return rows[^1];
    }
}

/// <summary>The limits complaints of the demo are held to.</summary>
/// <param name="Version">Version of the instrument.</param>
/// <param name="Rules">Its tables.</param>
internal sealed record InstrumentTables(string Version, ComplaintInstrument Rules);
