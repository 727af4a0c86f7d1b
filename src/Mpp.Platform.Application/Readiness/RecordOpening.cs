using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Readiness;

/// <summary>Records that the soft opening or the inauguration was held; with gates still open it takes a reason.</summary>
public sealed record RecordOpening : IUseCase<ReadinessReport>
{
    /// <summary><c>soft-opening</c> or <c>inauguration</c>.</summary>
    public LaunchKind? Launch { get; init; }

    /// <summary>Local date, not in the future.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why it is held with gates open; at most 500 characters, kept in the history.</summary>
    public string? OverrideReason { get; init; }
}

internal sealed class RecordOpeningValidator : AbstractValidator<RecordOpening>
{
    public RecordOpeningValidator()
    {
        RuleFor(request => request.Launch).NotNull().NotEqual(LaunchKind.Reopening);
        RuleFor(request => request.On).NotNull();
        RuleFor(request => request.OverrideReason).MaximumLength(TenantStatusChange.ReasonLength);
    }
}

internal sealed class RecordOpeningHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, MediatR.IMediator mediator)
    : IHandle<RecordOpening, ReadinessReport>
{
    public async Task<Result<ReadinessReport>> Handle(RecordOpening request, CancellationToken cancellationToken)
    {
        var (launch, on, now) = (request.Launch!.Value, request.On!.Value, clock.Now());
        var open = await db.Gates.Where(gate => gate.Launch == launch && gate.State != GateState.Done && gate.State != GateState.Waived)
            .OrderBy(gate => gate.DueOn).Select(gate => gate.Title).ToListAsync(cancellationToken);
        if (open.Count > 0 && string.IsNullOrWhiteSpace(request.OverrideReason))
        {
            return ReadinessErrors.NotReady with
            {
                Fields = new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["gates"] = [.. open.Take(20), .. open.Count > 20 ? [string.Create(CultureInfo.InvariantCulture, $"... {open.Count - 20}")] : Array.Empty<string>()],
                },
            };
        }

        var mall = await db.Tenants.SingleAsync(row => row.Code == tenant.Tenant.Code, cancellationToken);
        var isSoft = launch == LaunchKind.SoftOpening;
        var (from, planned) = (mall.Status, isSoft ? mall.SoftOpeningPlannedOn : mall.InaugurationPlannedOn);
        var refused = mall.Date(isSoft ? mall.Dates with { SoftOpenedOn = on } : mall.Dates with { InauguratedOn = on }, tenant.Tenant.DateAt(now)).Error
            ?? mall.MoveTo(isSoft ? TenantStatus.SoftOpened : TenantStatus.Inaugurated, tenant.Tenant.DateAt(now)).Error;
        if (refused is not null)
        {
            return refused;
        }

        db.TenantStatusChanges.Add(new TenantStatusChange(mall, from, request.OverrideReason, user.Subject, now));
        db.Announce(ReadinessEvents.Opened, Guid.Empty, new OpeningFacts(launch, planned, on, open.Count));
        var refusal = (await db.Save(cancellationToken)).Refusal(TenantErrors.Exists, TenantErrors.NotFound);
        return refusal is not null ? refusal : await mediator.Send(new ReadReadinessReport(launch), cancellationToken);
    }
}
