using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>Who scores an evaluation. An evaluator with an interest in the unit is refused.</summary>
public sealed class EvaluatorAssignment : TenantEntity, IAudited
{
    public const int SubjectLength = Subjects.Length;
    public const int NameLength = 150;
    public const int InterestsLength = 2_000;
    public const int MostInterests = 50;

    private EvaluatorAssignment() { }

    public EvaluatorAssignment(Guid evaluationId, string subject, string? name, IEnumerable<Guid> interests, string assignedBy, DateTimeOffset assignedAt)
    {
        (EvaluationId, Subject, Name) = (evaluationId, subject, name);
        Interests = string.Join(' ', interests);
        (AssignedBy, AssignedAt) = (assignedBy, assignedAt);
    }

    public static string EventName => "evaluations.evaluator";

    public Guid EvaluationId { get; private init; }

    /// <summary><c>sub</c> of the evaluator's token.</summary>
    [Personal]
    public string Subject { get; private init; } = "";

    [Personal]
    public string? Name { get; private init; }

    /// <summary>Ids of the members it declared an interest in, with spaces between.</summary>
    public string Interests { get; private init; } = "";

    [Personal]
    public string AssignedBy { get; private init; } = "";

    public DateTimeOffset AssignedAt { get; private init; }

    public IReadOnlyList<Guid> DeclaredInterests => [.. Interests.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}
