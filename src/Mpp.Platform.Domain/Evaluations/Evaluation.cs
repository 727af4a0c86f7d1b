using System.Globalization;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>The evaluation of one unit in one period, with its result by the instrument it names.</summary>
public sealed class Evaluation : TenantEntity, IAudited
{
    public const int CategoryLength = 5;
    public const int SlotLength = 50;
    public const int SourceLength = 500;
    public const int SubjectLength = Subjects.Length;

    /// <summary>Decimals F-02, F-03 and aspect scores are kept with.</summary>
    public const int KeptDecimals = 6;

    private Evaluation() { }

    public Evaluation(EvaluationPeriod period, Guid unitId, string? source = null)
    {
        Source = source;
        PeriodId = period.Id;
        UnitId = unitId;
        Slot = period.Id.ToString("D", CultureInfo.InvariantCulture);
        (Year, Scheme, InstrumentVersion, MinimumRespondents) = (period.Year, period.Scheme, period.InstrumentVersion, period.MinimumRespondents);
    }

    public static string EventName => "evaluations.evaluation";

    /// <summary>Null for a result from before the platform.</summary>
    public Guid? PeriodId { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>The period's id, or scheme and year of a historic result: a unit is evaluated once in it.</summary>
    public string Slot { get; private init; } = "";

    public int Year { get; private init; }

    public EvaluationScheme Scheme { get; private init; }

    public EvaluationStatus Status { get; private set; }

    public string InstrumentVersion { get; private init; } = "";

    public decimal? F02 { get; private set; }

    /// <summary>As it counts: 0 when capped, null where the instrument asks no users.</summary>
    public decimal? F03 { get; private set; }

    public decimal? Index { get; private set; }

    public string? Category { get; private set; }

    public bool IsCapped { get; private set; }

    public int Respondents { get; private set; }

    /// <summary>The period's, as it was when the index was computed.</summary>
    public int MinimumRespondents { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public bool IsHistoric { get; private init; }

    /// <summary>Where a historic result is published, or that figures are simulated.</summary>
    public string? Source { get; private init; }

    public DateTimeOffset? SelfSubmittedAt { get; private set; }

    [Personal]
    public string? SelfSubmittedBy { get; private set; }

    public DateTimeOffset? ScoredAt { get; private set; }

    [Personal]
    public string? ScoredBy { get; private set; }

    /// <summary>The local midnight until which the unit may object; null until scored.</summary>
    public DateTimeOffset? ObjectionUntil { get; private set; }

    /// <summary>A result from before the platform, closed at once.</summary>
    public static Evaluation Recorded(int year, EvaluationScheme scheme, Guid unitId, string instrumentVersion, string source, IndexFigures figures, DateOnly decidedOn)
    {
        var evaluation = new Evaluation
        {
            UnitId = unitId,
            Slot = string.Create(CultureInfo.InvariantCulture, $"historic-{scheme}-{year}"),
            Year = year,
            Scheme = scheme,
            InstrumentVersion = instrumentVersion,
            IsHistoric = true,
            Source = source,
        };
        evaluation.Take(figures, 0);
        (evaluation.Status, evaluation.DecidedOn) = (EvaluationStatus.Closed, decidedOn);
        return evaluation;
    }

    public bool IsSubmitted(EvaluationForm form) => form == EvaluationForm.F01 ? SelfSubmittedAt is not null : ScoredAt is not null;

    /// <summary>Why a form can be neither saved nor submitted now; null when it can.</summary>
    public Error? Refuse(EvaluationForm form, EvaluationPeriod period, DateOnly today, DateTimeOffset now) =>
        Status == EvaluationStatus.Closed ? EvaluationErrors.Closed
        : IsSubmitted(form) ? EvaluationErrors.Submitted
        : today < period.OpensOn ? EvaluationErrors.NotOpenYet
        : now >= (form == EvaluationForm.F01 ? period.SelfReportDeadline : period.ScoringDeadline) ? EvaluationErrors.DeadlinePassed
        : form == EvaluationForm.F02 && SelfSubmittedAt is null && now < period.SelfReportDeadline ? EvaluationErrors.SelfReportOpen
        : form == EvaluationForm.F01 && Status != EvaluationStatus.Open ? EvaluationErrors.Submitted
        : null;

    public void SubmitSelf(string by, DateTimeOffset at) => (Status, SelfSubmittedBy, SelfSubmittedAt) = (EvaluationStatus.SelfSubmitted, by, at);

    public void Score(IndexFigures figures, int minimumRespondents, string by, DateTimeOffset at, DateTimeOffset objectionUntil)
    {
        Take(figures, minimumRespondents);
        (Status, ScoredBy, ScoredAt, ObjectionUntil) = (EvaluationStatus.Scored, by, at, objectionUntil);
    }

    public Result<Done> Correct(IndexFigures figures)
    {
        if (RefuseChange() is { } refused)
        {
            return refused;
        }

        Take(figures, MinimumRespondents);
        return Done.Value;
    }

    public Result<Done> Object(DateTimeOffset now)
    {
        if (RefuseChange() is { } refused)
        {
            return refused;
        }

        if (now >= ObjectionUntil)
        {
            return EvaluationErrors.ObjectionsOver;
        }

        Status = EvaluationStatus.Objection;
        return Done.Value;
    }

    /// <summary>Locks the result; the unit has had its time to object, and every objection its answer.</summary>
    public Result<Done> Close(bool hasOpenObjections, DateOnly today, DateTimeOffset now)
    {
        if (RefuseChange() is { } refused)
        {
            return refused;
        }

        if (hasOpenObjections || now < ObjectionUntil)
        {
            return hasOpenObjections ? EvaluationErrors.ObjectionsOpen : EvaluationErrors.ObjectionPeriodOpen;
        }

        (Status, DecidedOn) = (EvaluationStatus.Closed, today);
        return Done.Value;
    }

    /// <summary>Why a submitted score cannot be corrected or objected to; null when it can.</summary>
    public Error? RefuseChange() => Status == EvaluationStatus.Closed ? EvaluationErrors.Closed
        : Status is EvaluationStatus.Scored or EvaluationStatus.Objection ? null
        : EvaluationErrors.NotScored;

    /// <summary>A figure with as many decimals as rows keep.</summary>
    public static decimal? Keep(decimal? value) => value is null ? null : Math.Round(value.Value, KeptDecimals, MidpointRounding.AwayFromZero);

    private void Take(IndexFigures figures, int minimumRespondents)
    {
        (F02, F03, Index, Category) = (Keep(figures.F02), Keep(figures.F03), figures.Index, figures.Category?.Category);
        (IsCapped, Respondents, MinimumRespondents) = (figures.IsCapped, figures.Respondents, minimumRespondents);
    }
}
