using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>A round of evaluation with its instrument and its dates.</summary>
public sealed class EvaluationPeriod : TenantEntity, IAudited
{
    public const int NameLength = 150;
    public const int MostObjectionDays = 90;
    public const int MostRespondents = 5_000;
    public const int FirstYear = 2017;
    public const int LastYear = 2100;

    public static string EventName => "evaluations.period";

    public int Year { get; private set; }

    public EvaluationScheme Scheme { get; private set; }

    public string Name { get; private set; } = "";

    public string InstrumentVersion { get; private set; } = "";

    public DateOnly OpensOn { get; private set; }

    /// <summary>The local midnight that ends the last day of the self-report.</summary>
    public DateTimeOffset SelfReportDeadline { get; private set; }

    /// <summary>The local midnight that ends the last day of scoring.</summary>
    public DateTimeOffset ScoringDeadline { get; private set; }

    /// <summary>Days after the day of scoring in which the unit may object.</summary>
    public int ObjectionDays { get; private set; }

    /// <summary>Fewer respondents cap the index; not fixed by a regulation that we know.</summary>
    public int MinimumRespondents { get; private set; }

    public void Identify(int year, EvaluationScheme scheme, string name, string instrumentVersion) =>
        (Year, Scheme, Name, InstrumentVersion) = (year, scheme, name, instrumentVersion);

    public Result<Done> Plan(DateOnly opensOn, DateTimeOffset opensAt, DateTimeOffset selfReportDeadline, DateTimeOffset scoringDeadline)
    {
        if (selfReportDeadline <= opensAt || scoringDeadline < selfReportDeadline)
        {
            return EvaluationErrors.DateOrder;
        }

        (OpensOn, SelfReportDeadline, ScoringDeadline) = (opensOn, selfReportDeadline, scoringDeadline);
        return Done.Value;
    }

    public void Bound(int objectionDays, int minimumRespondents) => (ObjectionDays, MinimumRespondents) = (objectionDays, minimumRespondents);
}
