using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>How many of each member's services are at the mall, and why the rest are not.</summary>
public sealed record ReadServiceCoverage(Guid? MemberId) : IUseCase<ServiceCoverage>;

/// <summary>Services at the mall against all services.</summary>
/// <param name="AtMall">Services placed at the mall.</param>
/// <param name="All">All services of the members.</param>
/// <param name="Percent">Of all, with two decimals; null without services.</param>
/// <param name="Members">Member by member, by name.</param>
public sealed record ServiceCoverage(int AtMall, int All, decimal? Percent, IReadOnlyList<MemberServiceCoverage> Members);

/// <summary>One member's services.</summary>
/// <param name="MemberId">Which member.</param>
/// <param name="Name">Its name.</param>
/// <param name="AtMall">Services placed at the mall.</param>
/// <param name="All">All its services.</param>
/// <param name="Percent">Of all, with two decimals.</param>
/// <param name="NotAtMall">Those that are not, each with its reason.</param>
public sealed record MemberServiceCoverage(
    Guid MemberId, string Name, int AtMall, int All, decimal? Percent, IReadOnlyList<ExcludedService> NotAtMall);

/// <summary>A service that is not at the mall.</summary>
/// <param name="ServiceId">Which service.</param>
/// <param name="Name">Its name.</param>
/// <param name="Placement">Where it is given instead.</param>
/// <param name="Reason">Why.</param>
public sealed record ExcludedService(Guid ServiceId, string Name, Placement Placement, string? Reason);

internal sealed class ReadServiceCoverageHandler(IAppDbContext db) : IHandle<ReadServiceCoverage, ServiceCoverage>
{
    public async Task<Result<ServiceCoverage>> Handle(ReadServiceCoverage request, CancellationToken cancellationToken)
    {
        var services = await db.Services.AsNoTracking()
            .Where(service => request.MemberId == null || service.MemberId == request.MemberId)
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
        return new ServiceCoverage(
            services.Count(service => service.Placement == Placement.Mall),
            services.Count,
            Percent(services.Count(service => service.Placement == Placement.Mall), services.Count),
            [.. services.GroupBy(service => (service.MemberId, service.Member)).OrderBy(member => member.Key.Member, StringComparer.Ordinal).Select(member =>
                new MemberServiceCoverage(
                    member.Key.MemberId, member.Key.Member,
                    member.Count(service => service.Placement == Placement.Mall), member.Count(),
                    Percent(member.Count(service => service.Placement == Placement.Mall), member.Count()),
                    [.. member.Where(service => service.Placement != Placement.Mall).OrderBy(service => service.Name, StringComparer.Ordinal)
                        .Select(service => new ExcludedService(service.Id, service.Name, service.Placement, service.ExclusionReason))]))]);
    }

    private static decimal? Percent(int part, int all) => all == 0 ? null : Math.Round(100m * part / all, 2, MidpointRounding.AwayFromZero);
}
