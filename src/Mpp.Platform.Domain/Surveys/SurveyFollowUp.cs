using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>What is done about a weak element: planned, owned, dated, and proven when it is done (PEKPPP 8 and 9).</summary>
public sealed class SurveyFollowUp : TenantEntity, IAudited
{
    public const int KeyLength = SurveyFormDefinition.KeyLength;
    public const int PlanLength = 500;
    public const int OwnerLength = 150;
    public const int EvidenceLength = 1_000;

    private SurveyFollowUp() { }

    public SurveyFollowUp(DateOnly plannedOn) => PlannedOn = plannedOn;

    public static string EventName => "surveys.follow-up";

    public string ElementKey { get; private set; } = "";

    /// <summary>The member that does it; null: the mall.</summary>
    public Guid? MemberId { get; private set; }

    public string Plan { get; private set; } = "";

    /// <summary>Office that answers for it.</summary>
    public string? Owner { get; private set; }

    /// <summary>Local date of the plan; its year is the one it counts in, and speed is measured from it.</summary>
    public DateOnly PlannedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public string? Evidence { get; private set; }

    public Result<Done> Describe(FollowUpPlan plan, DateOnly today)
    {
        if (plan.PlannedOn > today || plan.DoneOn > today || plan.DoneOn < plan.PlannedOn || plan.DueOn < plan.PlannedOn)
        {
            return SurveyErrors.FollowUpDates;
        }

        if (plan.DoneOn is not null && string.IsNullOrWhiteSpace(plan.Evidence))
        {
            return SurveyErrors.FollowUpEvidence;
        }

        (ElementKey, MemberId, Plan, Owner) = (plan.ElementKey, plan.MemberId, plan.Plan, plan.Owner);
        (PlannedOn, DueOn, DoneOn, Evidence) = (plan.PlannedOn, plan.DueOn, plan.DoneOn, plan.Evidence);
        return Done.Value;
    }
}

/// <summary>What people state of a follow-up.</summary>
public sealed record FollowUpPlan(
    string ElementKey, Guid? MemberId, string Plan, string? Owner, DateOnly PlannedOn, DateOnly DueOn, DateOnly? DoneOn, string? Evidence);
