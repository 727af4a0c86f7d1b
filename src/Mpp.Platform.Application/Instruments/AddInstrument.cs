using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Instruments;

/// <summary>Adds a version of an instrument; those that are there never change.</summary>
public sealed record AddInstrument(InstrumentKind Kind, InstrumentFields Fields) : IUseCase<InstrumentResource>;

/// <summary>A new version of an instrument; the tables are those of its kind alone.</summary>
public sealed record InstrumentFields
{
    /// <summary>1 to 20 letters, digits, dots and hyphens; new for the kind.</summary>
    public string Version { get; init; } = "";

    /// <summary>First day of the periods it is for; no other version of the kind begins on it.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Regulation or decree; 1 to 300 characters.</summary>
    public string Source { get; init; } = "";

    /// <summary>What of it is not confirmed, at most 500 characters in each language.</summary>
    public LocalText? Note { get; init; }

    /// <summary>For kind <c>satisfaction-survey</c>.</summary>
    public SurveyInstrument? Survey { get; init; }

    /// <summary>For kind <c>complaint-handling</c>.</summary>
    public ComplaintInstrument? Complaints { get; init; }

    /// <summary>For kind <c>performance-evaluation</c>.</summary>
    public EvaluationInstrument? Evaluation { get; init; }

    /// <summary>The tables of a kind; null when they are missing or others stand beside them.</summary>
    internal object? Tables(InstrumentKind kind) => (kind, Survey, Complaints, Evaluation) switch
    {
        (InstrumentKind.SatisfactionSurvey, { } survey, null, null) => survey,
        (InstrumentKind.ComplaintHandling, null, { } complaints, null) => complaints,
        (InstrumentKind.PerformanceEvaluation, null, null, { } evaluation) => evaluation,
        _ => null,
    };
}

internal sealed class AddInstrumentValidator : AbstractValidator<AddInstrument>
{
    public AddInstrumentValidator()
    {
        RuleFor(request => request.Fields.Version).Matches(@"\A[A-Za-z0-9.-]{1,20}\z").Saying("1 sampai 20 huruf, angka, titik, dan tanda hubung", "1 to 20 letters, digits, dots and hyphens");
        RuleFor(request => request.Fields.Source).NotEmpty().MaximumLength(Instrument.SourceLength);
        RuleFor(request => request.Fields.Note).Must(note => note is null or { Indonesian.Length: > 0 and <= Instrument.NoteLength, English.Length: > 0 and <= Instrument.NoteLength })
            .Saying($"1 sampai {Instrument.NoteLength} karakter dalam kedua bahasa", $"1 to {Instrument.NoteLength} characters in both languages");
        RuleFor(request => request.Fields.EffectiveFrom).NotEmpty();
        RuleFor(request => request.Fields).Must((request, fields) => fields.Tables(request.Kind) is not null)
            .OverridePropertyName("kind").Saying("tabel dari jenis ini, dan tidak yang lain", "the tables of this kind, and no others");
    }
}

internal sealed class AddInstrumentHandler(IAppDbContext db, ICurrentUser user, TimeProvider clock) : IHandle<AddInstrument, InstrumentResource>
{
    public async Task<Result<InstrumentResource>> Handle(AddInstrument request, CancellationToken cancellationToken)
    {
        var tables = request.Fields.Tables(request.Kind)!;
        var faults = Faults(tables);
        if (faults.Length > 0)
        {
            return InstrumentErrors.Inconsistent.Saying("tables", faults);
        }

        var row = new Instrument
        {
            Kind = request.Kind,
            Version = request.Fields.Version,
            EffectiveFrom = request.Fields.EffectiveFrom,
            Source = request.Fields.Source,
            NoteIndonesian = request.Fields.Note?.Indonesian,
            NoteEnglish = request.Fields.Note?.English,
            Definition = JsonSerializer.Serialize(tables, tables.GetType(), InstrumentShelf.Json),
            AddedAt = clock.Now(),
            AddedBy = user.Subject,
        };
        db.Instruments.Add(row);
        var refusal = (await db.Save(cancellationToken)).Refusal(InstrumentErrors.Exists, InstrumentErrors.Exists);
        return refusal is not null ? refusal : InstrumentResource.Of(row);
    }

    private static string[] Faults(object tables) => tables switch
    {
        SurveyInstrument survey => [.. survey.Faults()],
        ComplaintInstrument complaints => [.. complaints.Faults()],
        EvaluationInstrument evaluation => [.. evaluation.Faults()],
        _ => [],
    };
}
