using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Readiness;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

public sealed record ChangeTenant(string Code, int? Version, TenantFields Fields) : IUseCase<TenantResource>;

internal sealed class ChangeTenantValidator : AbstractValidator<ChangeTenant>
{
    public ChangeTenantValidator() => RuleFor(request => request.Fields).SetValidator(new TenantFields.Shape());
}

internal sealed class ChangeTenantHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<ChangeTenant, TenantResource>
{
    public async Task<Result<TenantResource>> Handle(ChangeTenant request, CancellationToken cancellationToken)
    {
        var found = (await db.Tenants.SingleOrDefaultAsync(tenant => tenant.Code == request.Code, cancellationToken))
            .At(request.Version, TenantErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (tenant, fields, now) = (found.Value, request.Fields, clock.Now());
        db.Slips(tenant, fields.SoftOpeningPlannedOn, fields.Inaugurated?.PlannedOn, null, user.Subject, now);
        tenant.Describe(fields.MallName ?? tenant.MallName, fields.Address, fields.PriorityRatio ?? tenant.PriorityRatio);
        tenant.Open(fields.Hours ?? []);
        var dated = tenant.Date(fields.Dates, tenant.Info().DateAt(now));
        if (dated.Error is not null)
        {
            return dated.Error;
        }

        if (fields.Status is { } status && status != tenant.Status)
        {
            var from = tenant.Status;
            var moved = tenant.MoveTo(status, tenant.Info().DateAt(now));
            if (moved.Error is not null)
            {
                return moved.Error;
            }

            db.TenantStatusChanges.Add(new TenantStatusChange(tenant, from, null, user.Subject, now));
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(TenantErrors.Exists, TenantErrors.NotFound);
        return refusal is not null ? refusal : mapper.Map<TenantResource>(tenant);
    }
}
