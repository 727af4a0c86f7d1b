using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>A finding with what has been done about it.</summary>
public sealed record FindingResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid EvaluationId { get; init; }

    /// <summary>Indicator it is about; null for the unit as a whole.</summary>
    public string? IndicatorKey { get; init; }

    public string Text { get; init; } = "";

    public DateOnly FoundOn { get; init; }

    public FindingState State { get; init; }

    /// <summary>Score given after the follow-up; the decided index stays.</summary>
    public decimal? Rescored { get; init; }

    public DateOnly? RescoredOn { get; init; }

    public string? RescoreNote { get; init; }

    public IReadOnlyList<ActionPlanResource> ActionPlans { get; init; } = [];

    public int Version { get; init; }

    internal static FindingResource Of(Finding row, IReadOnlyList<ActionPlan> plans, DateOnly today) => new()
    {
        Id = row.Id,
        EvaluationId = row.EvaluationId,
        IndicatorKey = row.IndicatorKey,
        Text = row.Text,
        FoundOn = row.FoundOn,
        State = row.State(plans),
        Rescored = row.Rescored,
        RescoredOn = row.RescoredOn,
        RescoreNote = row.RescoreNote,
        ActionPlans = [.. plans.Select(plan => ActionPlanResource.Of(plan, today))],
        Version = row.Version,
    };
}

/// <summary>What is to be done about a finding.</summary>
public sealed record ActionPlanResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid FindingId { get; init; }

    /// <summary>Office that answers for it.</summary>
    public string Owner { get; init; } = "";

    public string Output { get; init; } = "";

    public DateOnly DueOn { get; init; }

    /// <summary>True: the date has passed without proof.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>What proves it; null while nothing does.</summary>
    public string? Proof { get; init; }

    public DateOnly? ProvedOn { get; init; }

    public int Version { get; init; }

    internal static ActionPlanResource Of(ActionPlan row, DateOnly today) => new()
    {
        Id = row.Id,
        FindingId = row.FindingId,
        Owner = row.Owner,
        Output = row.Output,
        DueOn = row.DueOn,
        IsOverdue = row.IsOverdue(today),
        Proof = row.Proof,
        ProvedOn = row.ProvedOn,
        Version = row.Version,
    };
}

internal static class FindingReads
{
    public static async Task<List<FindingResource>> Findings(this IAppDbContext db, Guid evaluationId, DateOnly today, CancellationToken ct)
    {
        var findings = await db.Findings.AsNoTracking().Where(row => row.EvaluationId == evaluationId).OrderBy(row => row.Id).ToListAsync(ct);
        var ids = findings.Select(row => row.Id).ToList();
        var plans = await db.ActionPlans.AsNoTracking().Where(row => ids.Contains(row.FindingId)).OrderBy(row => row.Id).ToListAsync(ct);
        return findings.ConvertAll(row => FindingResource.Of(row, plans.FindAll(plan => plan.FindingId == row.Id), today));
    }

    /// <summary>A plan of an evaluation the caller may see.</summary>
    public static async Task<Result<ActionPlan>> PlanOf(this IAppDbContext db, ICurrentUser user, Guid evaluationId, Guid planId, CancellationToken ct)
    {
        if (!await db.EvaluationsSeenBy(user).AnyAsync(evaluation => evaluation.Id == evaluationId, ct))
        {
            return EvaluationErrors.NotFound;
        }

        var findings = db.Findings.Where(finding => finding.EvaluationId == evaluationId).Select(finding => finding.Id);
        var plan = await db.ActionPlans.SingleOrDefaultAsync(row => row.Id == planId && findings.Contains(row.FindingId), ct);
        return plan is null ? EvaluationErrors.PartNotFound : plan;
    }

    /// <summary>A plan the caller may change.</summary>
    public static async Task<Result<ActionPlan>> PlanToFollowUp(this IAppDbContext db, ICurrentUser user, Guid evaluationId, Guid planId, CancellationToken ct)
    {
        var plan = await db.PlanOf(user, evaluationId, planId, ct);
        return plan.Error is null && await db.RefuseFollowUp(user, evaluationId, ct) is { } refused ? refused : plan;
    }
}
