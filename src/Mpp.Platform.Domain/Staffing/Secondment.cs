using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Staffing;

/// <summary>An official of one member who serves at another for a time. Ending it early keeps what was planned.</summary>
public sealed class Secondment : TenantEntity, IAudited
{
    public const int NameLength = 150;
    public const int ReasonLength = 500;
    public const int ServicesMax = 50;

    private Secondment() { }

    public Secondment(string staffSubject) => StaffSubject = staffSubject;

    public static string EventName => "staffing.secondment";

    /// <summary>The official as the token names it; never an identity number.</summary>
    public string StaffSubject { get; private init; } = "";

    [Personal]
    public string? StaffName { get; private set; }

    public Guid HomeMemberId { get; private set; }

    public Guid ServingMemberId { get; private set; }

    public DateOnly FromOn { get; private set; }

    /// <summary>Last day as planned; null until it is ended.</summary>
    public DateOnly? UntilOn { get; private set; }

    /// <summary>Last day as it was ended early; before the first day it never took place.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string Reason { get; private set; } = "";

    public string? EndReason { get; private set; }

    /// <summary>Services of the serving member; empty is all of them.</summary>
    public IReadOnlyList<Guid> ServiceIds { get; private set; } = [];

    public bool HoldsOn(DateOnly date) => FromOn <= date && !((EndedOn ?? UntilOn) < date);

    public Result<Done> Plan(SecondmentPlan plan)
    {
        if (EndedOn is not null)
        {
            return StaffingErrors.SecondmentEnded;
        }

        if (plan.HomeMemberId == plan.ServingMemberId)
        {
            return StaffingErrors.SecondmentHome;
        }

        if (plan.UntilOn < plan.FromOn)
        {
            return StaffingErrors.DateOrder;
        }

        (StaffName, HomeMemberId, ServingMemberId) = (plan.StaffName, plan.HomeMemberId, plan.ServingMemberId);
        (FromOn, UntilOn, Reason) = (plan.FromOn, plan.UntilOn, plan.Reason);
        ServiceIds = [.. plan.ServiceIds.Distinct().Order()];
        return Done.Value;
    }

    public Result<Done> End(DateOnly on, string? reason)
    {
        if (EndedOn is not null)
        {
            return StaffingErrors.SecondmentEnded;
        }

        if (on > UntilOn)
        {
            return StaffingErrors.DateOrder;
        }

        (EndedOn, EndReason) = (on, reason);
        return Done.Value;
    }
}

/// <summary>What is agreed of a secondment.</summary>
public sealed record SecondmentPlan(
    string? StaffName, Guid HomeMemberId, Guid ServingMemberId, IReadOnlyList<Guid> ServiceIds, DateOnly FromOn, DateOnly? UntilOn, string Reason);
