using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Instruments;

/// <summary>What an instrument measures or bounds.</summary>
public enum InstrumentKind
{
    /// <summary>Satisfaction survey (SKM).</summary>
    SatisfactionSurvey,

    /// <summary>Classes of complaints and their time limits.</summary>
    ComplaintHandling,

    /// <summary>Performance evaluation of service units (PEKPPP).</summary>
    PerformanceEvaluation,
}

/// <summary>
/// One version of the tables a result is computed with. A version never changes: a correction is a new version, and
/// results keep the one they name.
/// </summary>
public sealed class Instrument : IPlatformWide
{
    public const int VersionLength = 20;
    public const int SourceLength = 300;
    public const int NoteLength = 500;
    public const int SubjectLength = Subjects.Length;

    public required InstrumentKind Kind { get; init; }

    /// <summary>Usually the year of the regulation, such as <c>2017</c>.</summary>
    public required string Version { get; init; }

    /// <summary>First day of the periods it is for; it holds until the next version's.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Regulation or decree; its name is the same in both languages.</summary>
    public required string Source { get; init; }

    public string? NoteIndonesian { get; init; }

    public string? NoteEnglish { get; init; }

    /// <summary>What of it is not confirmed.</summary>
    public LocalText? Note => NoteIndonesian is { } indonesian && NoteEnglish is { } english ? new LocalText(indonesian, english) : null;

    /// <summary>The tables as JSON, of the shape of its kind.</summary>
    public required string Definition { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary><c>sub</c> of who added it; <c>system</c> for what the platform ships with.</summary>
    public required string AddedBy { get; init; }
}
