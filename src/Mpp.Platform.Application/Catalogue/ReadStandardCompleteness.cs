using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>How complete the standards of a mall's services are, and what is missing.</summary>
public sealed record ReadStandardCompleteness(Guid? MemberId) : IUseCase<StandardCompleteness>;

/// <summary>Completeness of standards.</summary>
/// <param name="Services">Services at the mall.</param>
/// <param name="WithStandard">Those of them whose standard is in force.</param>
/// <param name="Completeness">Components filled by all they should have, in percent with two decimals; null without services.</param>
/// <param name="ReviewOverdue">Standards in force whose yearly review is due.</param>
/// <param name="Items">Service by service, the least complete first.</param>
public sealed record StandardCompleteness(
    int Services, int WithStandard, decimal? Completeness, int ReviewOverdue, IReadOnlyList<ServiceCompleteness> Items);

/// <summary>Completeness of one service's standard.</summary>
/// <param name="ServiceId">Which service.</param>
/// <param name="MemberId">Whose.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Status of its last version; null without any.</param>
/// <param name="Completeness">Of the version in force, of the last one when none is; 0 without any.</param>
/// <param name="Missing">Keys of the missing components.</param>
/// <param name="IsReviewOverdue">Whether the yearly review is due.</param>
public sealed record ServiceCompleteness(
    Guid ServiceId, Guid MemberId, string Name, StandardStatus? Status, decimal Completeness, IReadOnlyList<string> Missing, bool IsReviewOverdue);

internal sealed class ReadStandardCompletenessHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadStandardCompleteness, StandardCompleteness>
{
    public async Task<Result<StandardCompleteness>> Handle(ReadStandardCompleteness request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var keys = await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).Select(component => component.Key).ToListAsync(cancellationToken);
        var services = await db.Services.AsNoTracking().OwnedBy(user)
            .Where(service => service.Placement == Placement.Mall && (request.MemberId == null || service.MemberId == request.MemberId))
            .Select(service => new { service.Id, service.MemberId, service.Name }).ToListAsync(cancellationToken);
        var standards = (await db.ServiceStandards.AsNoTracking().Where(standard => standard.Status != StandardStatus.Superseded).ToListAsync(cancellationToken))
            .ToLookup(standard => standard.ServiceId);
        var items = services.ConvertAll(service =>
        {
            var standard = standards[service.Id].OrderByDescending(version => version.IsInForce).ThenByDescending(version => version.Number).FirstOrDefault();
            return new ServiceCompleteness(
                service.Id, service.MemberId, service.Name, standard?.Status, standard?.Completeness(keys) ?? 0,
                [.. keys.Where(key => standard?.Has(key) != true)], standard is { IsInForce: true } && standard.ReviewDueOn < today);
        });
        return new StandardCompleteness(
            items.Count,
            services.Count(service => standards[service.Id].Any(standard => standard.IsInForce)),
            items.Count == 0 ? null : Math.Round(items.Average(item => item.Completeness), 2, MidpointRounding.AwayFromZero),
            items.Count(item => item.IsReviewOverdue),
            [.. items.OrderBy(item => item.Completeness).ThenBy(item => item.Name, StringComparer.Ordinal)]);
    }
}
