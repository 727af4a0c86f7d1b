using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>Registers the mall of a region, with a main service point to serve from.</summary>
public sealed record ProvisionTenant(string Code, TenantFields Fields) : IUseCase<TenantResource>;

internal sealed class ProvisionTenantValidator : AbstractValidator<ProvisionTenant>
{
    public ProvisionTenantValidator()
    {
        RuleFor(request => request.Code).NotEmpty().MaximumLength(Region.CodeLength);
        RuleFor(request => request.Fields).SetValidator(new TenantFields.Shape());
    }
}

internal sealed class ProvisionTenantHandler(
    IAppDbContext db, TenantContext scope, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<ProvisionTenant, TenantResource>
{
    public async Task<Result<TenantResource>> Handle(ProvisionTenant request, CancellationToken cancellationToken)
    {
        var (fields, now) = (request.Fields, clock.Now());
        var region = await db.Regions.AsNoTracking()
            .SingleOrDefaultAsync(region => region.Code == request.Code && region.EffectiveTo == null, cancellationToken);
        if (region is null)
        {
            return TenantErrors.RegionUnknown;
        }

        var zone = await db.ProvinceTimeZones.AsNoTracking()
            .Where(zone => zone.ProvinceCode == region.ProvinceCode)
            .Select(zone => zone.TimeZone)
            .SingleAsync(cancellationToken);
        var provisioned = Tenant.Provision(region, zone, string.IsNullOrWhiteSpace(fields.MallName) ? $"MPP {region.Name}" : fields.MallName);
        if (provisioned.Error is not null)
        {
            return provisioned.Error;
        }

        var tenant = provisioned.Value;
        var info = tenant.Info();
        tenant.Describe(tenant.MallName, fields.Address, fields.PriorityRatio ?? tenant.PriorityRatio);
        tenant.Open(fields.Hours ?? []);
        var dated = tenant.Date(fields.Dates, info.DateAt(now));
        var moved = dated.Error is null && fields.Status is { } status ? tenant.MoveTo(status, info.DateAt(now)) : dated;
        if (moved.Error is not null)
        {
            return moved.Error;
        }

        scope.Enter(info);
        db.Tenants.Add(tenant);
        db.ServicePoints.Add(new ServicePoint(ServicePoint.MainName, isMain: true));
        db.TenantStatusChanges.Add(new TenantStatusChange(tenant, TenantStatus.Proposed, null, user.Subject, now));
        var refusal = (await db.Save(cancellationToken)).Refusal(TenantErrors.Exists, TenantErrors.RegionUnknown);
        return refusal is not null ? refusal : mapper.Map<TenantResource>(tenant);
    }
}

public static class TenantInfos
{
    /// <summary>What a scope of this mall needs to know of it.</summary>
    public static TenantInfo Info(this Tenant tenant) =>
        new(tenant.Code, tenant.TimeZone, tenant.Status, tenant.PriorityRatio, tenant.SoftOpenedOn,
            tenant.Continuity, tenant.ContinuityFrom, tenant.ContinuityUntil)
        {
            Hours = tenant.Hours.Count == 0 ? WeekHours.Usual : tenant.Hours,
        };
}
