using System.Text.Json.Serialization;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>A published result: frozen with its figures, and where it was published.</summary>
public sealed record PublicationResource : IVersionedResource
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>First local date of the answers.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last local date of the answers.</summary>
    public DateOnly To { get; init; }

    /// <summary>Local date of the first medium.</summary>
    public DateOnly PublishedOn { get; init; }

    public PublishedFigures Figures { get; init; } = new();

    public IReadOnlyList<MediumEntry> Media { get; init; } = [];

    [JsonIgnore]
    public int Version { get; init; }

    public static PublicationResource Of(SurveyPublication row) => new()
    {
        Id = row.Id,
        Title = row.Title,
        From = row.FromOn,
        To = row.ToOn,
        PublishedOn = row.PublishedOn,
        Figures = row.Figures,
        Media = row.Media,
        Version = row.Version,
    };
}

/// <summary>What is published, and where.</summary>
public sealed record PublicationFields
{
    /// <summary>1 to 200 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>First local date of the answers; the first day of a quarter.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last local date of the answers; the last day of a quarter that has ended.</summary>
    public DateOnly To { get; init; }

    /// <summary>Needed when the dates hold results of several versions of the instrument.</summary>
    public string? InstrumentVersion { get; init; }

    /// <summary>Needed when the dates hold results of several editions of the form.</summary>
    public int? FormEdition { get; init; }

    /// <summary>1 to 20 media, each with its date and perhaps its address.</summary>
    public IReadOnlyList<MediumEntry> Media { get; init; } = [];

    internal sealed class Shape : AbstractValidator<PublicationFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Title).NotEmpty().MaximumLength(SurveyPublication.TitleLength);
            RuleFor(fields => fields.From).NotEmpty();
            RuleFor(fields => fields.To).NotEmpty().GreaterThanOrEqualTo(fields => fields.From).Saying("tidak sebelum from", "not before from");
            RuleFor(fields => fields.Media).Must(media => media.Count is > 0 and <= SurveyPublication.MaxMedia)
                .Saying($"1 sampai {SurveyPublication.MaxMedia} media", $"1 to {SurveyPublication.MaxMedia} media");
            RuleForEach(fields => fields.Media).Must(entry => entry is { Medium: not null } && entry.PublishedOn != default && IsLink(entry.Link))
                .Saying($"media, tanggal, dan alamat http atau https paling panjang {SurveyPublication.LinkLength} karakter", $"a medium, a date, and an http or https address of at most {SurveyPublication.LinkLength} characters");
        }

        private static bool IsLink(string? link) => link is null
            || (link.Length <= SurveyPublication.LinkLength && Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https"));
    }
}
