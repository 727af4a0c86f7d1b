using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>Somebody who had a hand in a self-report and never scores it; kept also where another has written over it.</summary>
public sealed class SelfReportAuthor : ITenantOwned
{
    public const int SubjectLength = Subjects.Length;

    private SelfReportAuthor() { }

    public SelfReportAuthor(Guid evaluationId, string subject) => (EvaluationId, Subject) = (evaluationId, subject);

    public string TenantId { get; private init; } = "";

    public Guid EvaluationId { get; private init; }

    /// <summary><c>sub</c> of its token.</summary>
    [Personal]
    public string Subject { get; private init; } = "";
}
