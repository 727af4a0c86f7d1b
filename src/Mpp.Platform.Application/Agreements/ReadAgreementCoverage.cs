using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Services promised by agreements in force against those offered at the mall and those really used.</summary>
/// <param name="From">First local date of use; four weeks before <paramref name="To"/> when absent.</param>
/// <param name="To">Last local date of use; yesterday when absent.</param>
public sealed record ReadAgreementCoverage(DateOnly? From, DateOnly? To) : IUseCase<AgreementCoverage>;

internal sealed class ReadAgreementCoverageValidator : AbstractValidator<ReadAgreementCoverage>
{
    public ReadAgreementCoverageValidator() => RuleFor(request => request.To).Must((request, to) => to >= request.From)
        .Saying("tidak sebelum 'from'", "not before 'from'").When(request => request.From is not null && request.To is not null);
}

internal sealed class ReadAgreementCoverageHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadAgreementCoverage, AgreementCoverage>
{
    public async Task<Result<AgreementCoverage>> Handle(ReadAgreementCoverage request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var to = request.To ?? today.AddDays(-1);
        var from = request.From ?? to.AddDays(-27);
        var promised = (await db.Agreements.AsNoTracking().SeenBy(user)
                .Where(agreement => agreement.Status == AgreementStatus.Signed || agreement.Status == AgreementStatus.Active)
                .Where(agreement => agreement.EffectiveOn <= today && (agreement.ExpiresOn == null || agreement.ExpiresOn >= today))
                .SelectMany(agreement => agreement.Services)
                .Select(covered => covered.ServiceId).Distinct().ToListAsync(cancellationToken))
            .ToHashSet();
        var used = (await db.DailyUsage.AsNoTracking()
                .Where(row => row.ServiceDate >= from && row.ServiceDate <= to && row.Served > 0)
                .Select(row => row.ServiceId).Distinct().ToListAsync(cancellationToken))
            .ToHashSet();
        var services = await db.Services.AsNoTracking()
            .Where(service => user.OnlyMember == null || service.MemberId == user.OnlyMember)
            .Join(db.Members, service => service.MemberId, member => member.Id, (service, member) => new
            {
                service.Id,
                service.Name,
                service.Placement,
                service.ExclusionReason,
                service.MemberId,
                Member = member.Name,
            })
            .ToListAsync(cancellationToken);
        return new AgreementCoverage(
            from,
            to,
            [.. services.GroupBy(service => (service.MemberId, service.Member)).OrderBy(member => member.Key.Member, StringComparer.Ordinal).Select(member =>
                new MemberCoverage(
                    member.Key.MemberId,
                    member.Key.Member,
                    member.Count(service => promised.Contains(service.Id)),
                    member.Count(service => service.Placement == Placement.Mall),
                    member.Count(service => used.Contains(service.Id)),
                    [.. member
                        .Where(service => promised.Contains(service.Id) && (service.Placement != Placement.Mall || !used.Contains(service.Id)))
                        .OrderBy(service => service.Name, StringComparer.Ordinal)
                        .Select(service => new CoverageGap(service.Id, service.Name, service.Placement, service.ExclusionReason, used.Contains(service.Id)))]))],
            clock.Now());
    }
}

/// <summary>Promised against offered against used.</summary>
/// <param name="From">First local date of use.</param>
/// <param name="To">Last local date of use.</param>
/// <param name="Members">Member by member, by name.</param>
/// <param name="AsOf">When it was computed.</param>
public sealed record AgreementCoverage(DateOnly From, DateOnly To, IReadOnlyList<MemberCoverage> Members, DateTimeOffset AsOf);

/// <summary>One member's promise and what came of it.</summary>
/// <param name="MemberId">Which member.</param>
/// <param name="Name">Its name.</param>
/// <param name="Promised">Services covered by agreements in force.</param>
/// <param name="Offered">Services placed at the mall.</param>
/// <param name="Used">Services of which a ticket was served in the period.</param>
/// <param name="Gaps">What was promised and is not at the mall, or is and was not used.</param>
public sealed record MemberCoverage(Guid MemberId, string Name, int Promised, int Offered, int Used, IReadOnlyList<CoverageGap> Gaps);

/// <summary>A promise that is not kept, or not used.</summary>
/// <param name="ServiceId">Which service.</param>
/// <param name="Name">Its name.</param>
/// <param name="Placement">Where it is given instead.</param>
/// <param name="Reason">Why it is not at the mall.</param>
/// <param name="IsUsed">Whether a ticket was served.</param>
public sealed record CoverageGap(Guid ServiceId, string Name, Placement Placement, string? Reason, bool IsUsed);
