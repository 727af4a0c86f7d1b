using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>Suspends a mall (reads stay, writes are refused) or takes it back to where it stood.</summary>
/// <param name="IsSuspended">True suspends, false activates.</param>
/// <param name="Reason">At most 500 characters, kept in the history.</param>
public sealed record SuspendTenant(string Code, bool IsSuspended, string? Reason) : IUseCase<TenantResource>;

internal sealed class SuspendTenantValidator : AbstractValidator<SuspendTenant>
{
    public SuspendTenantValidator() => RuleFor(request => request.Reason).MaximumLength(TenantStatusChange.ReasonLength);
}

internal sealed class SuspendTenantHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<SuspendTenant, TenantResource>
{
    public async Task<Result<TenantResource>> Handle(SuspendTenant request, CancellationToken cancellationToken)
    {
        var tenant = await db.Tenants.SingleOrDefaultAsync(tenant => tenant.Code == request.Code, cancellationToken);
        if (tenant is null)
        {
            return TenantErrors.NotFound;
        }

        var from = tenant.Status;
        var today = tenant.Info().DateAt(clock.Now());
        var moved = request.IsSuspended ? tenant.Suspend(today) : tenant.Activate(today);
        if (moved.Error is not null)
        {
            return moved.Error;
        }

        db.TenantStatusChanges.Add(new TenantStatusChange(tenant, from, request.Reason, user.Subject, clock.Now()));
        var refusal = (await db.Save(cancellationToken)).Refusal(TenantErrors.Exists, TenantErrors.NotFound);
        return refusal is not null ? refusal : mapper.Map<TenantResource>(tenant);
    }
}
