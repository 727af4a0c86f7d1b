using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>Two years of complaints of one mall, made by the same rules that requests go through; nobody real is in them.</summary>
internal sealed record DemoComplaints(IReadOnlyList<Complaint> Complaints, IReadOnlyList<ComplaintStep> Steps, IReadOnlyList<ComplaintSequence> Sequences)
{
    public const int Weeks = 104;
    private const double LateShare = 0.10;
    private const double RejectedShare = 0.04;
    private const string By = "demo";

    private static readonly (ComplaintClass Class, double Share, string[] Subjects)[] Kinds =
    [
        (ComplaintClass.InformationRequest, 0.30, ["Syarat perpindahan penduduk", "Jam layanan hari Jumat", "Biaya penerbitan izin", "Cara mengambil nomor antrean"]),
        (ComplaintClass.ServiceComplaint, 0.52, ["Antrean terlalu lama", "Loket belum buka pada jam layanan", "Berkas diminta dua kali", "Aplikasi pendaftaran tidak dapat dibuka"]),
        (ComplaintClass.Aspiration, 0.12, ["Mohon ditambah kursi tunggu", "Usul layanan hari Sabtu", "Usul ruang laktasi"]),
        (ComplaintClass.OversightComplaint, 0.06, ["Dugaan biaya di luar ketentuan", "Petugas meninggalkan loket"]),
    ];

    private static readonly (ComplaintChannel Channel, double Share)[] Channels =
    [
        (ComplaintChannel.Web, 0.36), (ComplaintChannel.Lapor, 0.22), (ComplaintChannel.Counter, 0.16), (ComplaintChannel.Phone, 0.10),
        (ComplaintChannel.SocialMedia, 0.08), (ComplaintChannel.Letter, 0.04), (ComplaintChannel.Email, 0.04),
    ];

    /// <param name="members">Members with their services, of which some have none.</param>
    /// <param name="zone">The mall's offset from UTC.</param>
    public static DemoComplaints Of(
        string tenant, IReadOnlyList<(Guid Id, IReadOnlyList<Guid> Services)> members, InstrumentTables tables, WorkingDays days,
        DateOnly first, DateOnly yesterday, TimeSpan zone, ulong seed)
    {
        var (complaints, steps, last) = (new List<Complaint>(), new List<ComplaintStep>(), new SortedDictionary<int, int>());
        var begin = yesterday.AddDays(-7 * Weeks) is var early && early < first ? first : early;
        for (var monday = begin; monday.AddDays(6) <= yesterday; monday = monday.AddDays(7))
        {
            var random = DemoRandom.For(tenant, monday, seed);
            var received = Enumerable.Range(0, 2 + (int)(random.Fraction() * 7))
                .Select(_ => new DateTimeOffset(monday.AddDays((int)(random.Fraction() * 7)).ToDateTime(TimeOnly.FromTimeSpan(TimeSpan.FromMilliseconds(random.Milliseconds(7 * 3600, 21 * 3600)))), zone))
                .Order().ToList();
            foreach (var at in received)
            {
                var year = at.Year;
                last[year] = last.GetValueOrDefault(year) + 1;
                var member = members[(int)(random.Fraction() * members.Count)];
                var moment = new ComplaintMoment(at.ToUniversalTime(), DateOnly.FromDateTime(at.DateTime), days, tables.Rules, ComplaintMoment.System, By);
                var complaint = New(tenant, Complaint.Numbered(year, last[year]), member, tables, moment, ref random);
                complaints.Add(complaint);
                steps.Add(complaint.Step(ComplaintAct.Received, moment));
                steps.AddRange(Live(complaint, member.Id, moment, yesterday, ref random));
            }
        }

        return new DemoComplaints(complaints, steps, [.. last.Select(year => new ComplaintSequence(year.Key, year.Value, tenant))]);
    }

    private static Complaint New(
        string tenant, string number, (Guid Id, IReadOnlyList<Guid> Services) member, InstrumentTables tables, ComplaintMoment at, ref DemoRandom random)
    {
        var kind = Pick(Kinds, row => row.Share, random.Fraction());
        var channel = Pick(Channels, row => row.Share, random.Fraction()).Channel;
        var subject = kind.Subjects[(int)(random.Fraction() * kind.Subjects.Length)];
        var draft = new ComplaintDraft
        {
            Channel = channel,
            Class = kind.Class,
            IsIllegalLevy = kind.Class == ComplaintClass.OversightComplaint && subject.Contains("biaya", StringComparison.Ordinal),
            IsAnonymous = random.Chance(0.3),
            IsConfidential = random.Chance(0.2),
            MemberId = member.Id,
            ServiceId = member.Services.Count == 0 ? null : member.Services[(int)(random.Fraction() * member.Services.Count)],
            Subject = subject,
            Description = $"{subject}. Mohon tindak lanjut.",
            LaporReference = channel == ComplaintChannel.Lapor ? $"L{number[2..6]}{number[7..]}" : null,
        };
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
