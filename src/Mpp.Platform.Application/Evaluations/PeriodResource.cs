using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>What people write of a period.</summary>
public sealed record PeriodFields
{
    /// <summary>2017 to 2100; stays once a unit is evaluated in the period.</summary>
    public int? Year { get; init; }

    public EvaluationScheme? Scheme { get; init; }

    /// <summary>1 to 150 characters; unique within year and scheme.</summary>
    public string Name { get; init; } = "";

    /// <summary>Version of the performance-evaluation instrument; when absent, the one in force on <c>opensOn</c>.</summary>
    public string? InstrumentVersion { get; init; }

    public DateOnly? OpensOn { get; init; }

    /// <summary>Last local day on which the self-report is taken: until the midnight that ends it.</summary>
    public DateOnly? SelfReportUntil { get; init; }

    /// <summary>Last local day on which scores are taken; not before <c>selfReportUntil</c>.</summary>
    public DateOnly? ScoringUntil { get; init; }

    /// <summary>Days after the day of scoring in which the unit may object; 0 to 90.</summary>
    public int ObjectionDays { get; init; }

    /// <summary>Fewer respondents of F-03 cap the index; 0 to 5,000.</summary>
    public int MinimumRespondents { get; init; }

    internal sealed class Shape : AbstractValidator<PeriodFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Year).NotNull().InclusiveBetween(EvaluationPeriod.FirstYear, EvaluationPeriod.LastYear);
            RuleFor(fields => fields.Scheme).NotNull();
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(EvaluationPeriod.NameLength);
            RuleFor(fields => fields.InstrumentVersion).MaximumLength(Instrument.VersionLength);
            RuleFor(fields => fields.OpensOn).NotNull().Must(IsPlausible).Saying("tanggal antara 2017 dan 2100", "a date of 2017 to 2100");
            RuleFor(fields => fields.SelfReportUntil).NotNull().Must(IsPlausible).Saying("tanggal antara 2017 dan 2100", "a date of 2017 to 2100");
            RuleFor(fields => fields.ScoringUntil).NotNull().Must(IsPlausible).Saying("tanggal antara 2017 dan 2100", "a date of 2017 to 2100");
            RuleFor(fields => fields.ObjectionDays).InclusiveBetween(0, EvaluationPeriod.MostObjectionDays);
            RuleFor(fields => fields.MinimumRespondents).InclusiveBetween(0, EvaluationPeriod.MostRespondents);
        }

        private static bool IsPlausible(DateOnly? date) => date is null || date.Value.Year is >= EvaluationPeriod.FirstYear and <= EvaluationPeriod.LastYear;
    }
}

/// <summary>A round of evaluation.</summary>
public sealed record PeriodResource : IVersionedResource
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    public EvaluationScheme Scheme { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Every evaluation of the period is scored with it.</summary>
    public string InstrumentVersion { get; init; } = "";

    public DateOnly OpensOn { get; init; }

    /// <summary>Last local day of the self-report.</summary>
    public DateOnly SelfReportUntil { get; init; }

    /// <summary>The instant it ends, a local midnight.</summary>
    public DateTimeOffset SelfReportDeadline { get; init; }

    /// <summary>Last local day of scoring.</summary>
    public DateOnly ScoringUntil { get; init; }

    /// <summary>The instant it ends, a local midnight.</summary>
    public DateTimeOffset ScoringDeadline { get; init; }

    public int ObjectionDays { get; init; }

    public int MinimumRespondents { get; init; }

    public int Version { get; init; }

    internal static PeriodResource Of(EvaluationPeriod period, TenantInfo tenant) => new()
    {
        Id = period.Id,
        Year = period.Year,
        Scheme = period.Scheme,
        Name = period.Name,
        InstrumentVersion = period.InstrumentVersion,
        OpensOn = period.OpensOn,
        SelfReportUntil = tenant.DateAt(period.SelfReportDeadline.AddMilliseconds(-1)),
        SelfReportDeadline = period.SelfReportDeadline,
        ScoringUntil = tenant.DateAt(period.ScoringDeadline.AddMilliseconds(-1)),
        ScoringDeadline = period.ScoringDeadline,
        ObjectionDays = period.ObjectionDays,
        MinimumRespondents = period.MinimumRespondents,
        Version = period.Version,
    };
}
