using FluentValidation;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>What people write of a gate. A member's officer reports on its own member's; it plans none.</summary>
public sealed record GateFields
{
    /// <summary>Cannot change later.</summary>
    public LaunchKind? Launch { get; init; }

    /// <summary>Cannot change later.</summary>
    public GateKind? Kind { get; init; }

    /// <summary>The member it is for; null for the mall as a whole. Cannot change later.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>1 to 200 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who answers for it; at most 150 characters.</summary>
    public string? Owner { get; init; }

    public DateOnly? PlannedStartOn { get; init; }

    /// <summary>A later date than before needs <c>slipReason</c>.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why the date slips; at most 500 characters, kept in the history.</summary>
    public string? SlipReason { get; init; }

    /// <summary>
    /// <c>open</c> when absent, or <c>done</c> where a member's <c>agreements-signed</c> is met by its signatures already; <c>done</c> needs <c>evidence</c>, <c>blocked</c> and <c>waived</c> need <c>reason</c>.
    /// </summary>
    public GateState? State { get; init; }

    /// <summary>What proves that it is in place; at most 1,000 characters.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why it is blocked or waived; at most 500 characters.</summary>
    public string? Reason { get; init; }

    internal sealed class Shape : AbstractValidator<GateFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Launch).NotNull();
            RuleFor(fields => fields.Kind).NotNull();
            RuleFor(fields => fields.Title).NotEmpty().MaximumLength(Gate.TitleLength);
            RuleFor(fields => fields.Owner).MaximumLength(Gate.OwnerLength);
            RuleFor(fields => fields.SlipReason).MaximumLength(PlanSlip.ReasonLength);
            RuleFor(fields => fields.Evidence).MaximumLength(Gate.EvidenceLength);
            RuleFor(fields => fields.Reason).MaximumLength(Gate.ReasonLength);
        }
    }
}
