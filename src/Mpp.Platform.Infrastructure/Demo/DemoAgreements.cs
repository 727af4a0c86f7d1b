using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// The agreements of a demo mall, each drafted, named its parties and signed by the acts that requests go through, on the day
/// it was; with the ceremony, who did not sign and why, and the round in which all promised again.
/// </summary>
internal sealed class DemoAgreements
{
    private readonly DemoMall _mall;
    private readonly DemoRows _rows;
    private readonly DateTimeOffset _now;
    private readonly SigningEvent _ceremony;
    private readonly List<Agreement> _agreements = [];
    private readonly List<AgreementVersion> _versions = [];
    private readonly List<Commitment> _commitments = [];

    private DemoAgreements(DemoMall mall, DemoRows rows, DateTimeOffset now, DateOnly today)
    {
        (_mall, _rows, _now) = (mall, rows, now);
        var pact = mall.Story.Agreements;
        _ceremony = new SigningEvent($"Penandatanganan {pact.Title}", pact.SignedOn, pact.Place);
        Sign(pact);
        foreach (var pending in pact.Pending)
        {
            Await(pact, pending);
        }

        if (pact.Recommitment is { } round)
        {
            PromiseAgain(round);
        }

        _agreements.ForEach(agreement => agreement.Advance(today));
    }

    /// <summary>Writes the agreements of one mall into the open transaction.</summary>
    public static async Task Write(AppDbContext db, DemoMall mall, DemoRows rows, TenantInfo info, DateTimeOffset now, CancellationToken ct)
    {
        var demo = new DemoAgreements(mall, rows, now, info.DateAt(now));
        // What another names comes first.
        await db.Insert([.. demo._agreements.OrderBy(agreement => agreement.SupersededById is not null)], ct);
        await db.Insert([.. demo._agreements.SelectMany(agreement => agreement.Parties)], ct);
        await db.Insert([.. demo._agreements.SelectMany(agreement => agreement.Signatories)], ct);
        await db.Insert([.. demo._agreements.SelectMany(agreement => agreement.Services)], ct);
        await db.Insert(demo._versions, ct);
        await db.Insert([demo._ceremony], ct);
        await db.Insert(demo._ceremony.Lines, ct);
        await db.Insert(demo._commitments, ct);
    }

    /// <summary>One agreement with each member that had joined by then; some members signed one together.</summary>
    private void Sign(DemoPact pact)
    {
        var joined = _mall.Members.Where(member => member.JoinedOn <= pact.SignedOn).ToList();
        var together = joined.FindAll(member => pact.Jointly.Contains(member.ShortName, StringComparer.Ordinal));
        var signed = joined.Except(together).Select(member => (IReadOnlyList<DemoMember>)[member]).Append(together).Where(members => members.Count > 0);
        foreach (var members in signed)
        {
            var title = $"{pact.Title}: {string.Join(", ", members.Select(member => member.ShortName))}";
            var agreement = Draft(
                new Agreement(AgreementKind.MemorandumOfUnderstanding), members,
                new AgreementText(null, pact.Phase, title, null, null, null, null, null), pact.SignedOn);
            DateOnly? until = pact.Years is { } years ? pact.SignedOn.AddYears(years).AddDays(-1) : null;
            Sign(agreement, new SigningText(pact.SignedOn, pact.Place, pact.SignedOn, until));
            _ceremony.Signed(agreement.Id);
        }
    }

    private void Await(DemoPact pact, DemoPending pending)
    {
        var member = _mall.Members.Single(row => row.ShortName == pending.Member);
        var text = new AgreementText(null, pact.Phase, $"{pact.Title}: {member.ShortName}", null, null, null, pending.Reason, pending.DueOn);
        var agreement = Draft(new Agreement(AgreementKind.MemorandumOfUnderstanding), [member], text, pact.SignedOn);
        DemoRows.Allow(agreement.Discuss());
        _ceremony.NotSigned(agreement.Id, _rows.Members[member.ShortName].Id, pending.Reason, pending.DueOn);
    }

    private void PromiseAgain(DemoRound round)
    {
        var renewed = _agreements.FindAll(agreement => agreement.IsSigned);
        var members = _mall.Members.Where(member => member.JoinedOn <= round.HeldOn).ToList();
        var agreement = Draft(
            new Agreement(AgreementKind.JointCommitment) { IsRecommitment = true }, members,
            new AgreementText(null, null, round.Title, round.Terms, null, null, null, null), round.HeldOn);
        Sign(agreement, new SigningText(round.HeldOn, round.Place, round.HeldOn, null));
        renewed.ForEach(earlier => DemoRows.Allow(earlier.SupersedeBy(agreement, round.HeldOn)));
        foreach (var promise in round.Promises)
        {
            foreach (var member in promise.ByActive is null ? [null] : members.Select(member => (DemoMember?)member))
            {
                var commitment = new Commitment(agreement.Id);
                commitment.Promise(
                    DemoRows.Word<CommitmentKind>(promise.Kind), promise.Title, member is null ? null : _rows.Members[member.ShortName].Id,
                    member?.ShortName ?? "DPMPTSP", promise.DueOn, round.HeldOn);
                if (member is null || member.Status == "active")
                {
                    DemoRows.Allow(commitment.Report(CommitmentState.Done, "Berita acara monitoring dan evaluasi MPP", null, promise.DueOn));
                }

                _commitments.Add(commitment);
            }
        }
    }

    private Agreement Draft(Agreement agreement, IReadOnlyList<DemoMember> members, AgreementText text, DateOnly on)
    {
        DemoRows.Allow(agreement.Describe(text, on));
        DemoRows.Allow(agreement.Between(
        [
            new PartyText(
                null, _rows.Tenant.Name, Number("PEM", _agreements.Count + 1, on),
                [new SignatoryText(_mall.Story.Regent, "Contoh Kepala Daerah", _mall.Story.Regent, null)]),
            .. members.Select((member, index) => Party(_rows.Members[member.ShortName], member, Number(member.ShortName, index + 1, on))),
        ]));
        // Who has not joined yet is negotiated with about all it has; who has promises what it brought.
        agreement.Cover(members.SelectMany(member => member.Services.Where(service => service.Placement == "mall" || member.JoinedOn is null))
            .Select(service => _rows.Services[service.Code].Id));
        _agreements.Add(agreement);
        return agreement;
    }

    /// <summary>Who signs is often a higher office than the one at the counter.</summary>
    private static PartyText Party(Member member, DemoMember row, string number)
    {
        var office = member.Kind switch
        {
            MemberKind.RegionalAgency => $"Kepala {row.ShortName}",
            MemberKind.VerticalAgency => $"Kepala kantor wilayah atau kantor di atas {row.ShortName}",
            _ => $"Pimpinan cabang {row.ShortName}",
        };
        return new PartyText(member.Id, member.Name, number, [new SignatoryText(office, $"Contoh Pejabat {row.ShortName}", office, null)]);
    }

    private static string Number(string office, int number, DateOnly on) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"MPP/{office}/{number:D3}/{on.Year}");

    private void Sign(Agreement agreement, SigningText signing)
    {
        DemoRows.Allow(agreement.Sign(signing, signing.SignedOn));
        var names = agreement.Services.Select(covered => _rows.Services.Values.Single(service => service.Id == covered.ServiceId).Name);
        _versions.Add(new AgreementVersion(
            agreement, null, null, string.Join('\n', names.Order(StringComparer.Ordinal)), signing.SignedOn, DemoRows.By, _now));
    }
}
