using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>One indicator on one form: a row of its own, so that whoever saves one never touches another.</summary>
public sealed class IndicatorScore : TenantEntity
{
    public const int NoteLength = 2_000;
    public const int EvidenceLength = 2_000;
    public const int UrlLength = 500;
    public const int SubjectLength = Subjects.Length;

    private IndicatorScore() { }

    public IndicatorScore(Guid evaluationId, EvaluationForm form, string indicatorKey) =>
        (EvaluationId, Form, IndicatorKey) = (evaluationId, form, indicatorKey);

    /// <summary>What documents attached as evidence call it.</summary>
    public static string DocumentKind => "evaluations.indicator-score";

    public Guid EvaluationId { get; private init; }

    public EvaluationForm Form { get; private init; }

    public string IndicatorKey { get; private init; } = "";

    public decimal? Score { get; private set; }

    public string? Note { get; private set; }

    public string? Evidence { get; private set; }

    public string? EvidenceUrl { get; private set; }

    /// <summary><c>sub</c> of who wrote last; null while nobody has.</summary>
    public string? WrittenBy { get; private set; }

    public DateTimeOffset? WrittenAt { get; private set; }

    public void Write(decimal? score, string? note, string? evidence, string? evidenceUrl, string by, DateTimeOffset at)
    {
        if ((score, note, evidence, evidenceUrl) != (Score, Note, Evidence, EvidenceUrl))
        {
            (Score, Note, Evidence, EvidenceUrl, WrittenBy, WrittenAt) = (score, note, evidence, evidenceUrl, by, at);
        }
    }
}
