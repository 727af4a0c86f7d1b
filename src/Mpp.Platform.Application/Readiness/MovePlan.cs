using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Readiness;

/// <summary>Plans the openings, or moves them with the reason; the dates before stay known.</summary>
public sealed record MovePlan : IUseCase<ReadinessReport>
{
    /// <summary>As it was when absent.</summary>
    public DateOnly? SoftOpeningPlannedOn { get; init; }

    /// <summary>As it was when absent.</summary>
    public DateOnly? InaugurationPlannedOn { get; init; }

    /// <summary>At most 500 characters; needed when a date that was set moves.</summary>
    public string? Reason { get; init; }
}

internal sealed class MovePlanValidator : AbstractValidator<MovePlan>
{
    public MovePlanValidator() => RuleFor(request => request.Reason).MaximumLength(PlanSlip.ReasonLength);
}

internal sealed class MovePlanHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, MediatR.IMediator mediator)
    : IHandle<MovePlan, ReadinessReport>
{
    public async Task<Result<ReadinessReport>> Handle(MovePlan request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var mall = await db.Tenants.SingleAsync(row => row.Code == tenant.Tenant.Code, cancellationToken);
        var slips = db.Slips(mall, request.SoftOpeningPlannedOn, request.InaugurationPlannedOn, request.Reason, user.Subject, now);
        if (slips > 0 && string.IsNullOrWhiteSpace(request.Reason))
        {
            return ReadinessErrors.SlipReasonRequired;
        }

        var dated = mall.Date(
            mall.Dates with
            {
                SoftOpeningPlannedOn = request.SoftOpeningPlannedOn ?? mall.SoftOpeningPlannedOn,
                InaugurationPlannedOn = request.InaugurationPlannedOn ?? mall.InaugurationPlannedOn,
            },
            tenant.Tenant.DateAt(now));
        if (dated.Error is not null)
        {
            return dated.Error;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(TenantErrors.Exists, TenantErrors.NotFound);
        return refusal is not null ? refusal : await mediator.Send(new ReadReadinessReport(null), cancellationToken);
    }
}

public static class PlanSlips
{
    /// <summary>Keeps the planned dates that are about to move; gives how many do. The caller saves.</summary>
    public static int Slips(
        this IAppDbContext db, Tenant mall, DateOnly? softOpening, DateOnly? inauguration, string? reason, string by, DateTimeOffset at)
    {
        var slips = 0;
        foreach (var (plan, from, to) in new[]
        {
            (SlippedPlan.SoftOpening, mall.SoftOpeningPlannedOn, softOpening), (SlippedPlan.Inauguration, mall.InaugurationPlannedOn, inauguration),
        })
        {
            if (from is { } before && to is { } after && after != before)
            {
                db.PlanSlips.Add(new PlanSlip(plan, null, before, after, reason, by, at));
                db.Announce(ReadinessEvents.PlanSlipped, Guid.Empty, new SlipFacts(plan, before, after));
                slips++;
            }
        }

        return slips;
    }
}
