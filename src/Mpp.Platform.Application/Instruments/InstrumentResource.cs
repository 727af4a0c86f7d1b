using System.Text.Json;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Instruments;

/// <summary>A version of an instrument with its published formula; exactly one of the three tables is set, by its kind.</summary>
public sealed record InstrumentResource : IVersionedResource
{
    public InstrumentKind Kind { get; init; }

    /// <summary>Usually the year of the regulation; 1 to 20 letters, digits, dots and hyphens.</summary>
    public string Version { get; init; } = "";

    /// <summary>First day of the periods it is for; it holds until the next version's.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Regulation or decree.</summary>
    public string Source { get; init; } = "";

    /// <summary>What of it is not confirmed; null when all is.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Tables of kind <c>satisfaction-survey</c>.</summary>
    public SurveyInstrument? Survey { get; init; }

    /// <summary>Tables of kind <c>complaint-handling</c>.</summary>
    public ComplaintInstrument? Complaints { get; init; }

    /// <summary>Tables of kind <c>performance-evaluation</c>.</summary>
    public EvaluationInstrument? Evaluation { get; init; }

    int IVersionedResource.Version => 1;

    public static InstrumentResource Of(Instrument row) => new()
    {
        Kind = row.Kind,
        Version = row.Version,
        EffectiveFrom = row.EffectiveFrom,
        Source = row.Source,
        Note = row.Note,
        Survey = Read<SurveyInstrument>(row, InstrumentKind.SatisfactionSurvey),
        Complaints = Read<ComplaintInstrument>(row, InstrumentKind.ComplaintHandling),
        Evaluation = Read<EvaluationInstrument>(row, InstrumentKind.PerformanceEvaluation),
    };

    private static T? Read<T>(Instrument row, InstrumentKind kind)
        where T : class => row.Kind == kind ? JsonSerializer.Deserialize<T>(row.Definition, InstrumentShelf.Json) : null;
}

/// <summary>An instrument without its tables.</summary>
/// <param name="Kind">What it measures or bounds.</param>
/// <param name="Version">Results name it.</param>
/// <param name="EffectiveFrom">First day of the periods it is for.</param>
/// <param name="EffectiveTo">Last day, the day before the next version's first; null for the newest.</param>
/// <param name="Source">Regulation or decree.</param>
public sealed record InstrumentEntry(InstrumentKind Kind, string Version, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Source);
