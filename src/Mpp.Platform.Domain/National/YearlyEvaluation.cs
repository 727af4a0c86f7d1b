namespace Mpp.Platform.Domain.National;

/// <summary>A closed performance evaluation of one mall or of a member's unit in it.</summary>
public sealed class YearlyEvaluation : Common.IAggregate
{
    public const int CategoryLength = 5;

    public required string TenantId { get; init; }

    public required Guid EvaluationId { get; init; }

    public required int Year { get; init; }

    public required Evaluations.EvaluationScheme Scheme { get; init; }

    /// <summary>True: the mall itself was the unit; false: a member.</summary>
    public required bool IsMall { get; init; }

    public required string InstrumentVersion { get; init; }

    /// <summary>Two decimals, rounded by the instrument.</summary>
    public required decimal Index { get; init; }

    public required string Category { get; init; }

    public required decimal F02 { get; init; }

    /// <summary>Null where the instrument asks no users.</summary>
    public required decimal? F03 { get; init; }

    /// <summary>Too few users answered, so that their part counted as 0.</summary>
    public required bool IsCapped { get; init; }

    /// <summary>The mall recorded it as a result from before the platform; nobody scored it here.</summary>
    public bool IsHistoric { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }
}

/// <summary>The evaluator's score of one aspect or indicator of a closed evaluation of a mall itself.</summary>
public sealed class YearlyScore : Common.IAggregate
{
    public const int KeyLength = 60;

    public required string TenantId { get; init; }

    public required Guid EvaluationId { get; init; }

    /// <summary>Key of the aspect or indicator.</summary>
    public required string Key { get; init; }

    public required int Year { get; init; }

    public required bool IsAspect { get; init; }

    public required decimal Score { get; init; }
}
