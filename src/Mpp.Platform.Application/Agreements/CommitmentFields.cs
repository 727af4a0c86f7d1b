using FluentValidation;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Application.Agreements;

/// <summary>What people write of a commitment. A member's officer changes state and proof of its own member's alone.</summary>
public sealed record CommitmentFields
{
    public CommitmentKind? Kind { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>The member that owes it.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Office that answers for it; at most 150 characters.</summary>
    public string? Owner { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary><c>open</c> when absent; <c>done</c> and <c>dropped</c> need <c>evidence</c> or <c>documentId</c>.</summary>
    public CommitmentState? State { get; init; }

    /// <summary>What proves it; at most 1,000 characters.</summary>
    public string? Evidence { get; init; }

    /// <summary>A document of the agreement that proves it.</summary>
    public Guid? DocumentId { get; init; }

    internal sealed class Shape : AbstractValidator<CommitmentFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Kind).NotNull();
            RuleFor(fields => fields.Title).NotEmpty().MaximumLength(Commitment.TitleLength);
            RuleFor(fields => fields.Owner).MaximumLength(Commitment.OwnerLength);
            RuleFor(fields => fields.Evidence).MaximumLength(Commitment.EvidenceLength);
        }
    }
}
