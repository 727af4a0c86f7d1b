using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>
/// Freezes a result of the whole mall as it is published, over whole quarters: of spans that differ by a day the answers of
/// that day could be found. Too few answers are not published.
/// </summary>
public sealed record PublishSurvey(PublicationFields Fields) : IUseCase<PublicationResource>;

internal sealed class PublishSurveyValidator : AbstractValidator<PublishSurvey>
{
    public PublishSurveyValidator() => RuleFor(request => request.Fields).SetValidator(new PublicationFields.Shape());
}

internal sealed class PublishSurveyHandler(IAppDbContext db, InstrumentShelf shelf, SurveyTally tally, TenantContext tenant, TimeProvider clock)
    : IHandle<PublishSurvey, PublicationResource>
{
    public async Task<Result<PublicationResource>> Handle(PublishSurvey request, CancellationToken cancellationToken)
    {
        var fields = request.Fields;
        var today = tenant.Tenant.DateAt(clock.Now());
        if (fields.To >= today || Quarter.FirstDay(fields.To.AddDays(1)) != fields.To.AddDays(1))
        {
            return RequestErrors.Invalid("to", "hari terakhir triwulan yang sudah berakhir", "last day of a quarter that has ended");
        }

        if (Quarter.FirstDay(fields.From) != fields.From)
        {
            return RequestErrors.Invalid("from", "hari pertama triwulan", "first day of a quarter");
        }

        if (fields.Media.Any(medium => medium.PublishedOn > today))
        {
            return RequestErrors.Invalid("media", "tidak di masa depan", "not in the future");
        }

        var read = await tally.Read(new ReadSurveyResults(fields.From, fields.To, null, null, null, ResultGroup.None), cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var rows = read.Value.Rows.Where(row => row.Index is not null
            && (fields.InstrumentVersion is null || row.InstrumentVersion == fields.InstrumentVersion)
            && (fields.FormEdition is null || row.FormEdition == fields.FormEdition)).ToList();
        if (rows.Count != 1)
        {
            return rows.Count == 0 ? SurveyErrors.NothingToPublish : SurveyErrors.SeveralVersions;
        }

        var row = rows[0];
        var smallest = (await shelf.Of<SurveyInstrument>(db, row.InstrumentVersion!, cancellationToken)).Value.Tables.SmallestCell;
        if (row.Answers < smallest)
        {
            return SurveyErrors.NothingToPublish;
        }

        if (await HasSmallQuarter(fields, row, smallest, cancellationToken))
        {
            return SurveyErrors.QuarterTooSmall;
        }

        var publication = new SurveyPublication(fields.Title, fields.From, fields.To, await Figures(fields, row, smallest, cancellationToken), fields.Media);
        db.SurveyPublications.Add(publication);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, PlatformErrors.Stale);
        return refusal is not null ? refusal : PublicationResource.Of(publication);
    }

    /// <summary>Whether a quarter of it has answers, but so few that two publications would give them by subtraction.</summary>
    private async Task<bool> HasSmallQuarter(PublicationFields fields, SurveyResultRow row, int smallest, CancellationToken ct)
    {
        var months = await db.SurveyAnswers.AsNoTracking()
            .Where(answer => answer.AnsweredOn >= fields.From && answer.AnsweredOn <= fields.To && answer.InstrumentVersion == row.InstrumentVersion)
            .GroupBy(answer => new { answer.AnsweredOn.Year, answer.AnsweredOn.Month, answer.FormId })
            .Select(month => new { month.Key.Year, month.Key.Month, month.Key.FormId, Answers = month.Count() })
            .ToListAsync(ct);
        return months.GroupBy(month => (month.Year, (month.Month - 1) / 3, month.FormId)).Any(quarter => quarter.Sum(month => month.Answers) < smallest);
    }

    private async Task<PublishedFigures> Figures(PublicationFields fields, SurveyResultRow row, int smallest, CancellationToken ct)
    {
        var form = row.FormEdition is { } edition ? await db.SurveyForms.Where(known => known.Edition == edition).Select(known => (Guid?)known.Id).SingleAsync(ct) : null;
        var people = await db.SurveyAnswers.AsNoTracking()
            .Where(answer => answer.AnsweredOn >= fields.From && answer.AnsweredOn <= fields.To
                && answer.InstrumentVersion == row.InstrumentVersion && answer.FormId == form)
            .GroupBy(answer => new { answer.Sex, answer.AgeBand, answer.Education, answer.Occupation })
            .Select(group => new { group.Key.Sex, group.Key.AgeBand, group.Key.Education, group.Key.Occupation, Answers = group.Count() })
            .ToListAsync(ct);
        return new PublishedFigures
        {
            InstrumentVersion = row.InstrumentVersion!,
            FormEdition = row.FormEdition,
            Index = row.Index!.Value,
            Grade = row.Grade!,
            Answers = row.Answers!.Value,
            Elements = row.Elements,
            Respondents = new Dictionary<string, IReadOnlyDictionary<string, int?>>(StringComparer.Ordinal)
            {
                ["sex"] = Counts(people.Select(group => (group.Sex is { } sex ? JsonNamingPolicy.KebabCaseLower.ConvertName(sex.ToString()) : null, group.Answers)), smallest),
                ["age-band"] = Counts(people.Select(group => (group.AgeBand, group.Answers)), smallest),
                ["education"] = Counts(people.Select(group => (group.Education, group.Answers)), smallest),
                ["occupation"] = Counts(people.Select(group => (group.Occupation, group.Answers)), smallest),
            },
        };
    }

    /// <summary>Counts by code; null where a count is too small, or by which one could be found.</summary>
    private static Dictionary<string, int?> Counts(IEnumerable<(string? Code, int Answers)> people, int smallest)
    {
        var counts = people.GroupBy(group => group.Code ?? "unstated", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Answers), StringComparer.Ordinal);
        var shown = SmallCells.Shown(counts, smallest);
        return counts.OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => shown.Contains(count.Key, StringComparer.Ordinal) ? count.Value : (int?)null, StringComparer.Ordinal);
    }
}
