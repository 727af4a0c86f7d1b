using System.Text.Json.Serialization;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>A mall's own edition of the survey form. It never changes; a correction is the next edition.</summary>
public sealed record SurveyFormResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>1, 2, 3 ... within the mall.</summary>
    public int Edition { get; init; }

    /// <summary>Version of the instrument it adds to; another version of the instrument ends it.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>First local date on which it is asked, until the next edition's.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Elements after the instrument's.</summary>
    public IReadOnlyList<SurveyElement> Elements { get; init; } = [];

    /// <summary>Weight by key of every element; null: all weigh alike, as the instrument says.</summary>
    public IReadOnlyDictionary<string, decimal>? Weights { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    public static SurveyFormResource Of(SurveyForm form) => new()
    {
        Id = form.Id,
        Edition = form.Edition,
        InstrumentVersion = form.InstrumentVersion,
        EffectiveFrom = form.EffectiveFrom,
        Elements = form.Definition.Elements,
        Weights = form.Definition.Weights,
        Version = form.Version,
    };
}

/// <summary>What a new edition of the form adds to the instrument in force on its date.</summary>
public sealed record SurveyFormFields
{
    /// <summary>First local date on which it is asked, today at the earliest.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>At most 10 elements after the instrument's, each with a label per score.</summary>
    public IReadOnlyList<SurveyElement> Elements { get; init; } = [];

    /// <summary>Weight by key of every element, above 0, sum exactly 1; absent: all weigh alike.</summary>
    public IReadOnlyDictionary<string, decimal>? Weights { get; init; }

    internal sealed class Shape : AbstractValidator<SurveyFormFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.EffectiveFrom).NotEmpty();
            RuleFor(fields => fields.Elements).Must(elements => elements.Count <= SurveyFormDefinition.MaxElements)
                .Saying($"paling banyak {SurveyFormDefinition.MaxElements} unsur", $"at most {SurveyFormDefinition.MaxElements} elements");
            RuleForEach(fields => fields.Elements).Must(element => element is { Key: not null, Name: not null, Question: not null, Labels: not null }
                    && System.Text.RegularExpressions.Regex.IsMatch(element.Key, @"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
                    && element.Key.Length <= SurveyFormDefinition.KeyLength
                    && element.Labels.Concat([element.Name, element.Question]).All(IsText))
                .Saying($"kunci kebab-case paling panjang {SurveyFormDefinition.KeyLength} karakter, dan teks 1 sampai {SurveyFormDefinition.TextLength} karakter dalam kedua bahasa", $"a kebab-case key of at most {SurveyFormDefinition.KeyLength} characters, and texts of 1 to {SurveyFormDefinition.TextLength} characters in both languages");
            RuleFor(fields => fields.Weights).Must(weights => weights is null || weights.Values.All(weight => weight == Math.Round(weight, 6)))
                .Saying("paling banyak enam desimal", "at most six decimals");
        }

        private static bool IsText(LocalText? text) => text is not null && Fits(text.Indonesian) && Fits(text.English);

        private static bool Fits(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= SurveyFormDefinition.TextLength;
    }
}
