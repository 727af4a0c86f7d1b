using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>
/// A member's gate of signing passes with its signatures: once it has signed and nothing of its own is left to be signed.
/// Nobody reports by hand what the agreements say. The caller saves.
/// </summary>
public static class SigningGates
{
    /// <summary>Passes the gates of those who have signed just now.</summary>
    public static async Task PassSigned(this IAppDbContext db, IReadOnlyCollection<Agreement> signed, CancellationToken ct)
    {
        var members = Members(signed).Distinct().ToList();
        var gates = await db.Gates
            .Where(gate => gate.Kind == GateKind.AgreementsSigned && gate.MemberId != null && members.Contains(gate.MemberId.Value))
            .ToListAsync(ct);
        await db.Pass(gates, signed, ct);
    }

    /// <summary>Passes those of the gates whose members have signed already.</summary>
    public static Task PassSigned(this IAppDbContext db, IEnumerable<Gate> gates, CancellationToken ct) => db.Pass(
        [.. gates.Where(gate => gate is { Kind: GateKind.AgreementsSigned, MemberId: not null })], [], ct);

    private static async Task Pass(this IAppDbContext db, List<Gate> gates, IReadOnlyCollection<Agreement> signed, CancellationToken ct)
    {
        gates.RemoveAll(gate => gate.IsPassed);
        if (gates.Count == 0)
        {
            return;
        }

        var members = gates.ConvertAll(gate => gate.MemberId!.Value);
        var known = await db.Agreements.AsNoTracking()
            .Where(agreement => agreement.Parties.Any(party => party.MemberId != null && members.Contains(party.MemberId.Value)))
            .Include(agreement => agreement.Parties)
            .ToListAsync(ct);

        // What is being signed is not in the database yet as it will be.
        var ids = signed.Select(agreement => agreement.Id).ToHashSet();
        var all = known.Where(agreement => !ids.Contains(agreement.Id)).Concat(signed).ToList();
        foreach (var gate in gates)
        {
            var own = all.FindAll(agreement => Members([agreement]).Contains(gate.MemberId!.Value));
            var held = own.FindAll(agreement => agreement.Status is AgreementStatus.Signed or AgreementStatus.Active);
            if (held.Count == 0 || own.Exists(agreement => agreement.IsPending))
            {
                continue;
            }

            var last = held.MaxBy(agreement => agreement.SignedOn)!;
            var evidence = string.Create(CultureInfo.InvariantCulture, $"{last.Title} ({last.SignedOn:yyyy-MM-dd})");
            gate.Report(GateState.Done, evidence, null, last.SignedOn!.Value).Demand();
        }
    }

    private static IEnumerable<Guid> Members(IEnumerable<Agreement> agreements) =>
        agreements.SelectMany(agreement => agreement.Parties).Select(party => party.MemberId).OfType<Guid>();
}
