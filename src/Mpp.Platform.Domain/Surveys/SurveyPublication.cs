using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>A result of the whole mall as it was published: frozen, whatever comes in later.</summary>
public sealed class SurveyPublication : TenantEntity, IAudited
{
    public const int TitleLength = 200;
    public const int GradeLength = 10;
    public const int LinkLength = 500;
    public const int MaxMedia = 20;

    private SurveyPublication() { }

    public SurveyPublication(string title, DateOnly fromOn, DateOnly toOn, PublishedFigures figures, IReadOnlyList<MediumEntry> media)
    {
        (Title, FromOn, ToOn, Figures, Media) = (title, fromOn, toOn, figures, media);
        PublishedOn = media.Min(medium => medium.PublishedOn);
    }

    public static string EventName => "surveys.publication";

    public string Title { get; private init; } = "";

    /// <summary>First local date of the answers.</summary>
    public DateOnly FromOn { get; private init; }

    /// <summary>Last local date of the answers.</summary>
    public DateOnly ToOn { get; private init; }

    /// <summary>Local date of the first medium.</summary>
    public DateOnly PublishedOn { get; private init; }

    public PublishedFigures Figures { get; private init; } = new();

    public IReadOnlyList<MediumEntry> Media { get; private init; } = [];
}

/// <summary>The figures of a publication.</summary>
public sealed record PublishedFigures
{
    /// <summary>Version of the instrument it was computed with.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>The mall's own edition of the form; null: the instrument as it stands.</summary>
    public int? FormEdition { get; init; }

    /// <summary>25 to 100, two decimals.</summary>
    public decimal Index { get; init; }

    public string Grade { get; init; } = "";

    /// <summary>Number of answers.</summary>
    public int Answers { get; init; }

    public IReadOnlyList<ElementMean> Elements { get; init; } = [];

    /// <summary>Respondents by <c>sex</c>, <c>age-band</c>, <c>education</c> and <c>occupation</c>, then by code; a group that is too small, or by which one could be found, is null.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int?>> Respondents { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, int?>>(StringComparer.Ordinal);
}

/// <summary>One medium of a publication.</summary>
public sealed record MediumEntry
{
    public PublicationMedium? Medium { get; init; }

    /// <summary>Local date, not in the future.</summary>
    public DateOnly PublishedOn { get; init; }

    /// <summary>Address with http or https; at most 500 characters.</summary>
    public string? Link { get; init; }
}
