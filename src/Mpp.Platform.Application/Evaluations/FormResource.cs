using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>A form as it stands on the server, with every indicator of the instrument.</summary>
public sealed record FormResource : IVersionedResource
{
    public Guid EvaluationId { get; init; }

    public EvaluationForm Form { get; init; }

    /// <summary>When it was submitted; null while it is a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Until when it is taken, a local midnight; null for a historic result.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>True: it can be neither saved nor submitted now.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Keys of indicators without a score.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<FormIndicator> Indicators { get; init; } = [];

    /// <summary>Rises with every saved change of any indicator.</summary>
    public int Version { get; init; }

    /// <summary>The deadline is the period's; 0 without one.</summary>
    internal int PeriodVersion { get; init; }

    /// <summary>The version first, which saves are matched by; then what else the form shows: the period, and whether time has locked it.</summary>
    string IVersionedResource.Tag => string.Create(CultureInfo.InvariantCulture, $"{Version}.{PeriodVersion}.{(IsLocked ? 1 : 0)}");
}

/// <summary>One line of a form.</summary>
public sealed record FormIndicator
{
    /// <summary>Stable kebab-case word; the form is saved by it.</summary>
    public string Key { get; init; } = "";

    /// <summary>Number on the form; for people.</summary>
    public int Number { get; init; }

    /// <summary>Printed code such as <c>a.Ak</c>; several indicators share one.</summary>
    public string Code { get; init; } = "";

    public LocalText Name { get; init; } = new("", "");

    /// <summary>Share within its aspect; 0 for a supplementary one.</summary>
    public decimal Weight { get; init; }

    /// <summary>0 to 5 in steps of the instrument; null while not scored.</summary>
    public decimal? Score { get; init; }

    public string? Note { get; init; }

    /// <summary>What proves it: words.</summary>
    public string? Evidence { get; init; }

    /// <summary>Where it can be seen.</summary>
    public string? EvidenceUrl { get; init; }

    /// <summary>When it was last saved; null while it never was.</summary>
    public DateTimeOffset? WrittenAt { get; init; }
}

internal static class FormReads
{
    public static async Task<FormResource> Form(
        this IAppDbContext db, Evaluation evaluation, EvaluationForm form, InstrumentShelf shelf, TenantInfo tenant, DateTimeOffset now, CancellationToken ct)
    {
        var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
        var rows = (await db.IndicatorScores.Where(score => score.EvaluationId == evaluation.Id && score.Form == form).ToListAsync(ct))
            .ToDictionary(score => score.IndicatorKey, StringComparer.Ordinal);
        var period = evaluation.PeriodId is { } id ? await db.EvaluationPeriods.AsNoTracking().SingleAsync(row => row.Id == id, ct) : null;
        var lines = tables.Indicators().Where(indicator => rows.ContainsKey(indicator.Key)).Select(indicator => (indicator, Row: rows[indicator.Key])).ToList();
        return new FormResource
        {
            EvaluationId = evaluation.Id,
            Form = form,
            SubmittedAt = form == EvaluationForm.F01 ? evaluation.SelfSubmittedAt : evaluation.ScoredAt,
            Deadline = form == EvaluationForm.F01 ? period?.SelfReportDeadline : period?.ScoringDeadline,
            IsLocked = period is null || evaluation.Refuse(form, period, tenant.DateAt(now), now) is not null,
            Missing = [.. lines.Where(line => line.Row.Score is null).Select(line => line.indicator.Key)],
            Indicators = [.. lines.Select(line => new FormIndicator
            {
                Key = line.indicator.Key,
                Number = line.indicator.Number,
                Code = line.indicator.Code,
                Name = line.indicator.Name,
                Weight = line.indicator.Weight,
                Score = line.Row.Score,
                Note = line.Row.Note,
                Evidence = line.Row.Evidence,
                EvidenceUrl = line.Row.EvidenceUrl,
                WrittenAt = line.Row.WrittenAt,
            })],
            Version = rows.Values.Sum(row => row.Version) + (evaluation.IsSubmitted(form) ? 1 : 0),
            PeriodVersion = period?.Version ?? 0,
        };
    }
}
