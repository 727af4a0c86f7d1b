using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Saves a draft: what it names is changed, everything else stays, whoever else saves at the same time.</summary>
/// <param name="Version">The version of the whole form the caller has read; null when any will do.</param>
public sealed record SaveForm(Guid EvaluationId, EvaluationForm Form, int? Version, FormFields Fields) : IUseCase<FormResource>;

/// <summary>Any part of a form.</summary>
public sealed record FormFields
{
    public const int MostIndicators = 200;

    /// <summary>By key of the indicator; those that are absent stay as they are. At most 200.</summary>
    public IReadOnlyDictionary<string, IndicatorFields> Indicators { get; init; } = new Dictionary<string, IndicatorFields>(StringComparer.Ordinal);
}

/// <summary>Any part of an indicator: what is absent stays, <c>null</c> clears.</summary>
public sealed record IndicatorFields
{
    private readonly decimal? _score;
    private readonly string? _note;
    private readonly string? _evidence;
    private readonly string? _evidenceUrl;

    /// <summary>0 to 5 in steps of the instrument.</summary>
    public decimal? Score
    {
        get => _score;
        init => (_score, HasScore) = (value, true);
    }

    /// <summary>At most 2,000 characters.</summary>
    public string? Note
    {
        get => _note;
        init => (_note, HasNote) = (value, true);
    }

    /// <summary>What proves it, in words; at most 2,000 characters.</summary>
    public string? Evidence
    {
        get => _evidence;
        init => (_evidence, HasEvidence) = (value, true);
    }

    /// <summary>Where it can be seen: an http or https address of at most 500 characters.</summary>
    public string? EvidenceUrl
    {
        get => _evidenceUrl;
        init => (_evidenceUrl, HasEvidenceUrl) = (value, true);
    }

    private bool HasScore { get; init; }

    private bool HasNote { get; init; }

    private bool HasEvidence { get; init; }

    private bool HasEvidenceUrl { get; init; }

    internal void WriteTo(IndicatorScore row, string by, DateTimeOffset at) => row.Write(
        HasScore ? Score : row.Score, HasNote ? Note : row.Note, HasEvidence ? Evidence : row.Evidence, HasEvidenceUrl ? EvidenceUrl : row.EvidenceUrl, by, at);

    internal sealed class Shape : AbstractValidator<IndicatorFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Note).MaximumLength(IndicatorScore.NoteLength);
            RuleFor(fields => fields.Evidence).MaximumLength(IndicatorScore.EvidenceLength);
            RuleFor(fields => fields.EvidenceUrl).MaximumLength(IndicatorScore.UrlLength)
                .Must(url => url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                .Saying("alamat http atau https", "an http or https address");
        }
    }
}

internal sealed class SaveFormValidator : AbstractValidator<SaveForm>
{
    public SaveFormValidator()
    {
        RuleFor(request => request.Fields.Indicators).Must(indicators => indicators.Count is > 0 and <= FormFields.MostIndicators)
            .Saying($"1 sampai {FormFields.MostIndicators} indikator", $"1 to {FormFields.MostIndicators} indicators");
        RuleFor(request => request.Fields.Indicators).Must(indicators => indicators.Values.All(fields => fields is not null))
            .Saying("satu objek untuk setiap indikator", "an object per indicator");
        RuleForEach(request => request.Fields.Indicators.Values).SetValidator(new IndicatorFields.Shape())
            .OverridePropertyName("indicators");
    }
}

internal sealed class SaveFormHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<SaveForm, FormResource>
{
    public Task<Result<FormResource>> Handle(SaveForm request, CancellationToken cancellationToken) => db.Act<FormResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            if (await db.RefuseWriting(user, evaluation, request.Form, tenant.Tenant, clock.Now(), ct) is { } refused)
            {
                return refused;
            }

            var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
            if (Refuse(tables, request.Fields.Indicators) is { } invalid)
            {
                return invalid;
            }

            var rows = await db.IndicatorScores.Where(score => score.EvaluationId == evaluation.Id && score.Form == request.Form).ToListAsync(ct);
            if (request.Version is { } version && version != rows.Sum(row => row.Version))
            {
                return PlatformErrors.Stale;
            }

            foreach (var row in rows)
            {
                if (request.Fields.Indicators.TryGetValue(row.IndicatorKey, out var fields))
                {
                    fields.WriteTo(row, user.Subject, clock.Now());
                }
            }

            await db.KeepAuthor(user, evaluation, request.Form, ct);
            var refusal = (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
            return refusal is not null ? refusal : await db.Form(evaluation, request.Form, shelf, tenant.Tenant, clock.Now(), ct);
        },
        cancellationToken);

    private static Error? Refuse(EvaluationInstrument tables, IReadOnlyDictionary<string, IndicatorFields> indicators)
    {
        var known = tables.Indicators().Select(indicator => indicator.Key).ToHashSet(StringComparer.Ordinal);
        var unknown = indicators.Keys.Where(key => !known.Contains(key)).ToArray();
        var off = indicators.Where(pair => pair.Value.Score is { } score && !ServiceIndex.IsScore(tables, score)).Select(pair => pair.Key).ToArray();
        return unknown.Length > 0 ? EvaluationErrors.IndicatorUnknown.About("indicators", unknown)
            : off.Length > 0 ? EvaluationErrors.ScoreInvalid.About("indicators", off)
            : null;
    }
}

internal static class FormWriting
{
    /// <summary>Why a form cannot be written now by this caller; null when it can.</summary>
    public static async Task<Error?> RefuseWriting(
        this IAppDbContext db, ICurrentUser user, Evaluation evaluation, EvaluationForm form, TenantInfo tenant, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.RefuseWriter(user, evaluation, form, ct) is { } refused)
        {
            return refused;
        }

        var period = await db.EvaluationPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == evaluation.PeriodId, ct);
        return period is null ? EvaluationErrors.Closed : evaluation.Refuse(form, period, tenant.DateAt(now), now);
    }
}
