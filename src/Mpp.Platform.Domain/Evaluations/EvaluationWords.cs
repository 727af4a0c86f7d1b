namespace Mpp.Platform.Domain.Evaluations;

/// <summary>Under which scheme units are evaluated.</summary>
public enum EvaluationScheme
{
    /// <summary>PEKPPP Nasional, by the ministry.</summary>
    National,

    /// <summary>PEKPPP Mandiri, by the regency itself.</summary>
    SelfRun,

    /// <summary>PEKPPP Khusus.</summary>
    Special,
}

/// <summary>How far an evaluation is.</summary>
public enum EvaluationStatus
{
    /// <summary>The unit writes its self-report (F-01).</summary>
    Open,

    /// <summary>The self-report is in and locked.</summary>
    SelfSubmitted,

    /// <summary>The evaluator's sheet (F-02) is in and the index computed.</summary>
    Scored,

    /// <summary>The unit objected.</summary>
    Objection,

    /// <summary>Decided; nothing of it changes any more.</summary>
    Closed,
}

/// <summary>A form with a score per indicator.</summary>
public enum EvaluationForm
{
    /// <summary>Self-report of the unit.</summary>
    F01,

    /// <summary>Sheet of the evaluator.</summary>
    F02,
}

/// <summary>How far a finding has been followed up.</summary>
public enum FindingState
{
    /// <summary>Nobody has planned anything yet.</summary>
    Open,

    /// <summary>There is an action plan.</summary>
    Planned,

    /// <summary>Every action plan has its proof.</summary>
    Proved,

    /// <summary>Scored again by an evaluator.</summary>
    Rescored,
}
