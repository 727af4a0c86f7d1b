using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Assigns an evaluator; one with an interest in the unit, or who wrote its self-report, is refused.</summary>
public sealed record AssignEvaluator(Guid EvaluationId, EvaluatorFields Fields) : IUseCase<EvaluatorResource>;

/// <summary>Who scores, and what it declared.</summary>
public sealed record EvaluatorFields
{
    /// <summary><c>sub</c> of the evaluator's token; 1 to 100 characters.</summary>
    public string Subject { get; init; } = "";

    /// <summary>At most 150 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Members of this mall the evaluator works for or has an interest in; at most 50.</summary>
    public IReadOnlyList<Guid> InterestMemberIds { get; init; } = [];
}

/// <summary>An evaluator of an evaluation.</summary>
public sealed record EvaluatorResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary><c>sub</c> of the evaluator's token.</summary>
    public string Subject { get; init; } = "";

    public string? Name { get; init; }

    /// <summary>Members the evaluator declared an interest in.</summary>
    public IReadOnlyList<Guid> InterestMemberIds { get; init; } = [];

    /// <summary><c>sub</c> of who assigned it.</summary>
    public string AssignedBy { get; init; } = "";

    public DateTimeOffset AssignedAt { get; init; }

    public int Version { get; init; }

    internal static EvaluatorResource Of(EvaluatorAssignment row) => new()
    {
        Id = row.Id,
        Subject = row.Subject,
        Name = row.Name,
        InterestMemberIds = row.DeclaredInterests,
        AssignedBy = row.AssignedBy,
        AssignedAt = row.AssignedAt,
        Version = row.Version,
    };
}

internal sealed class AssignEvaluatorValidator : AbstractValidator<AssignEvaluator>
{
    public AssignEvaluatorValidator()
    {
        RuleFor(request => request.Fields.Subject).NotEmpty().MaximumLength(EvaluatorAssignment.SubjectLength);
        RuleFor(request => request.Fields.Name).MaximumLength(EvaluatorAssignment.NameLength);
        RuleFor(request => request.Fields.InterestMemberIds).Must(ids => ids.Count <= EvaluatorAssignment.MostInterests)
            .Saying($"paling banyak {EvaluatorAssignment.MostInterests} instansi", $"at most {EvaluatorAssignment.MostInterests} members");
    }
}

internal sealed class AssignEvaluatorHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock) : IHandle<AssignEvaluator, EvaluatorResource>
{
    public Task<Result<EvaluatorResource>> Handle(AssignEvaluator request, CancellationToken cancellationToken) => db.Act<EvaluatorResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            var (fields, interests) = (request.Fields, request.Fields.InterestMemberIds.Distinct().ToList());
            var member = await db.MemberOf(evaluation, ct);
            if (await db.Members.CountAsync(row => interests.Contains(row.Id), ct) != interests.Count)
            {
                return EvaluationErrors.Unknown;
            }

            // Whoever runs the evaluations of a mall does not score the mall itself.
            var isInterested = member is { } unit ? interests.Contains(unit) : fields.Subject == user.Subject;
            if (isInterested || await db.HasWrittenSelfReport(evaluation, fields.Subject, ct))
            {
                return EvaluationErrors.ConflictOfInterest;
            }

            var assignment = new EvaluatorAssignment(evaluation.Id, fields.Subject, fields.Name, interests, user.Subject, clock.Now());
            db.EvaluatorAssignments.Add(assignment);
            var refusal = (await db.Save(ct)).Refusal(EvaluationErrors.EvaluatorExists, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : EvaluatorResource.Of(assignment);
        },
        cancellationToken);
}
