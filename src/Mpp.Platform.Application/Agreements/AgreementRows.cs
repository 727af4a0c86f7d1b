using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Readiness;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Agreements;

/// <summary>What the use cases of agreements read in common.</summary>
internal static class AgreementRows
{
    /// <summary>A member's officer sees the agreements its member is party to.</summary>
    public static IQueryable<Agreement> SeenBy(this IQueryable<Agreement> agreements, ICurrentUser user) => user.OnlyMember is { } own
        ? agreements.Where(agreement => agreement.Parties.Any(party => party.MemberId == own))
        : agreements;

    /// <summary>Agreements with all that belongs to them, in few round trips however many parties there are.</summary>
    public static IQueryable<Agreement> Whole(this IAppDbContext db, IQueryable<Agreement> agreements) => db.InParts(agreements
        .Include(agreement => agreement.Parties)
        .Include(agreement => agreement.Signatories)
        .Include(agreement => agreement.Services));

    public static async Task<Result<Agreement>> Find(this IAppDbContext db, Guid agreementId, int? version, CancellationToken ct) =>
        (await db.Whole(db.Agreements).SingleOrDefaultAsync(agreement => agreement.Id == agreementId, ct)).At(version, AgreementErrors.NotFound);

    public static async Task<AgreementResource> Resource(this IAppDbContext db, Agreement agreement, DateOnly today, CancellationToken ct) =>
        AgreementResource.Of(
            agreement,
            await db.Commitments.AsNoTracking().Where(commitment => commitment.AgreementId == agreement.Id).ToListAsync(ct),
            today);

    /// <summary>Names of members for parties that give none; null when one of them is not the mall's.</summary>
    public static async Task<IReadOnlyList<PartyText>?> Parties(this IAppDbContext db, IReadOnlyList<PartyFields> parties, CancellationToken ct)
    {
        var ids = parties.Where(party => party.MemberId is not null).Select(party => party.MemberId!.Value).Distinct().ToList();
        var names = await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return names.Count < ids.Count ? null : [.. parties.Select(party => new PartyText(
            party.MemberId,
            string.IsNullOrWhiteSpace(party.Name) ? names[party.MemberId!.Value] : party.Name.Trim(),
            party.Number,
            [.. (party.Signatories ?? []).Select(signatory => signatory.Text)]))];
    }

    /// <summary>Whether what is above it may be: a cooperation agreement below a memorandum, a work plan below either.</summary>
    public static async Task<Error?> RefuseParent(this IAppDbContext db, AgreementKind kind, Guid? parentId, CancellationToken ct)
    {
        if (parentId is null)
        {
            return null;
        }

        var parent = await db.Agreements.Where(agreement => agreement.Id == parentId).Select(agreement => (AgreementKind?)agreement.Kind).SingleOrDefaultAsync(ct);
        var fits = (kind, parent) is
            (AgreementKind.CooperationAgreement, AgreementKind.MemorandumOfUnderstanding)
            or (AgreementKind.WorkPlan, AgreementKind.MemorandumOfUnderstanding or AgreementKind.CooperationAgreement);
        return parent is null ? AgreementErrors.Unknown : fits ? null : AgreementErrors.ParentKind;
    }

    /// <summary>Writes the fields onto the agreement, or says which rule refuses them.</summary>
    public static async Task<Error?> Take(this IAppDbContext db, Agreement agreement, AgreementFields fields, DateOnly today, CancellationToken ct)
    {
        if (await db.RefuseParent(agreement.Kind, fields.ParentId, ct) is { } misplaced)
        {
            return misplaced;
        }

        if (agreement.Describe(fields.Text, today).Error is { } refused)
        {
            return refused;
        }

        if (fields.Parties is { } parties)
        {
            if (await db.Parties(parties, ct) is not { } named)
            {
                return AgreementErrors.Unknown;
            }

            if (agreement.Between(named).Error is { } fixedAlready)
            {
                return fixedAlready;
            }
        }

        var services = (fields.ServiceIds ?? []).Distinct().ToList();
        if (await db.Services.CountAsync(service => services.Contains(service.Id), ct) < services.Count)
        {
            return AgreementErrors.Unknown;
        }

        agreement.Cover(services);
        return null;
    }

    /// <summary>Makes candidates among the parties members that have signed, and passes their gates of signing.</summary>
    public static async Task Join(this IAppDbContext db, IReadOnlyCollection<Agreement> signed, CancellationToken ct)
    {
        await db.PassSigned(signed, ct);
        var joined = signed.SelectMany(agreement => agreement.Parties.Where(party => party.MemberId is not null)
            .Select(party => (Member: party.MemberId!.Value, On: agreement.SignedOn!.Value)))
            .GroupBy(party => party.Member).ToDictionary(party => party.Key, party => party.Min(signature => signature.On));
        var ids = joined.Keys.ToList();
        foreach (var member in await db.Members.Where(member => ids.Contains(member.Id) && member.Status == MemberStatus.Candidate).ToListAsync(ct))
        {
            member.MoveTo(MemberStatus.Signed, joined[member.Id]).Demand();
        }
    }

    /// <summary>The names of the covered services as a version keeps them.</summary>
    public static async Task<string> ServiceNames(this IAppDbContext db, Agreement agreement, CancellationToken ct)
    {
        var ids = agreement.Services.Select(covered => covered.ServiceId).ToList();
        var names = await db.Services.Where(service => ids.Contains(service.Id)).Select(service => service.Name).ToListAsync(ct);
        var text = string.Join('\n', names.Order(StringComparer.Ordinal));
        return text.Length > AgreementVersion.ServicesLength ? text[..AgreementVersion.ServicesLength] : text;
    }
}
