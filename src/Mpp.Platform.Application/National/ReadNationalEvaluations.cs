using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.National;

/// <summary>Performance evaluations of a year by mall, province or nation, from the yearly facts alone.</summary>
public sealed record ReadNationalEvaluations(int Year, EvaluationScheme? Scheme, UsageGroup GroupBy, string? Province) : IUseCase<NationalEvaluations>;

internal sealed class ReadNationalEvaluationsValidator : AbstractValidator<ReadNationalEvaluations>
{
    public ReadNationalEvaluationsValidator() => RuleFor(request => request.Year).InclusiveBetween(NationalYears.First, NationalYears.Last);
}

internal sealed class ReadNationalEvaluationsHandler(IAppDbContext db, ICurrentUser user, InstrumentShelf instruments, TimeProvider clock, IFigureClock figures)
    : IHandle<ReadNationalEvaluations, NationalEvaluations>
{
    private const int Most = 10;

    public async Task<Result<NationalEvaluations>> Handle(ReadNationalEvaluations request, CancellationToken cancellationToken)
    {
        var found = await db.NationalMalls(user, null, request.Province, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var countedUntil = await figures.CountedUntil(null, cancellationToken);
        var malls = found.Value;
        var names = malls.ToDictionary(mall => mall.Code, mall => mall.Name, StringComparer.Ordinal);
        var now = await Evaluations(request, request.Year, names, cancellationToken);
        var before = await Evaluations(request, request.Year - 1, names, cancellationToken);
        var tables = await Tables(now.Values.Select(row => row.InstrumentVersion), cancellationToken);
        var isNarrowed = request.Province is not null || user.OnlyProvince is not null;
        var means = await Means(request.Year, now, tables, isNarrowed, cancellationToken);
        var movers = now.Values.Where(row => before.ContainsKey(row.TenantId)).Select(Mover).ToList();
        return new NationalEvaluations
        {
            Year = request.Year,
            Scheme = request.Scheme,
            OpenMalls = malls.OpenIn(request.Year, clock.Now()).Count,
            EvaluatedMalls = now.Count,
            Distribution = Distribution(now.Values, tables),
            Risen = [.. movers.Where(mover => mover.Change > 0).OrderByDescending(mover => mover.Change).ThenBy(mover => mover.Key, StringComparer.Ordinal).Take(Most)],
            Fallen = [.. movers.Where(mover => mover.Change < 0).OrderBy(mover => mover.Change).ThenBy(mover => mover.Key, StringComparer.Ordinal).Take(Most)],
            Aspects = [.. means.Where(mean => mean.IsAspect).Select(mean => mean.Mean)],
            WeakestIndicators = [.. means.Where(mean => !mean.IsAspect).Select(mean => mean.Mean).OrderBy(mean => mean.Mean).ThenBy(mean => mean.Key, StringComparer.Ordinal).Take(Most)],
            Items = [.. (await db.Groups(request.GroupBy, malls, cancellationToken))
                .Select(group => (group, Rows: group.Malls.Select(mall => now.GetValueOrDefault(mall.Code)).OfType<YearlyEvaluation>().ToList()))
                .Where(pair => pair.Rows.Count > 0)
                .Select(pair => Item(pair.group, pair.Rows, before, tables))],
            AsOf = now.Count == 0 ? null : countedUntil,
        };

        EvaluationMover Mover(YearlyEvaluation row)
        {
            var old = before[row.TenantId];
            return new EvaluationMover(
                row.TenantId, names[row.TenantId], row.Index, old.Index, row.Index - old.Index, row.InstrumentVersion == old.InstrumentVersion);
        }
    }

    /// <summary>One evaluation per mall: that of the mall itself, national before self-run before special.</summary>
    private async Task<Dictionary<string, YearlyEvaluation>> Evaluations(
        ReadNationalEvaluations request, int year, Dictionary<string, string> names, CancellationToken ct)
    {
        var rows = await db.AcrossTenants<YearlyEvaluation>().AsNoTracking()
            .Where(row => row.Year == year && row.IsMall && (request.Scheme == null || row.Scheme == request.Scheme)).ToListAsync(ct);
        return rows.Where(row => names.ContainsKey(row.TenantId))
            .GroupBy(row => row.TenantId, StringComparer.Ordinal)
            .ToDictionary(mall => mall.Key, mall => mall.OrderBy(row => row.Scheme).ThenByDescending(row => row.EvaluationId).First(), StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, InstrumentOf<EvaluationInstrument>>> Tables(IEnumerable<string> versions, CancellationToken ct)
    {
        var tables = new Dictionary<string, InstrumentOf<EvaluationInstrument>>(StringComparer.Ordinal);
        foreach (var version in versions.Distinct(StringComparer.Ordinal))
        {
            tables[version] = (await instruments.Of<EvaluationInstrument>(db, version, ct)).Value;
        }

        return tables;
    }

    private async Task<List<(bool IsAspect, MeanScore Mean)>> Means(
        int year, Dictionary<string, YearlyEvaluation> evaluations, Dictionary<string, InstrumentOf<EvaluationInstrument>> tables, bool isNarrowed, CancellationToken ct)
    {
        var versions = evaluations.Values.ToDictionary(row => row.EvaluationId, row => row.InstrumentVersion);
        var codes = evaluations.Keys.ToList();
        var scores = await db.AcrossTenants<YearlyScore>().AsNoTracking().Where(row => row.Year == year && (!isNarrowed || codes.Contains(row.TenantId))).ToListAsync(ct);
        return [.. scores.Where(row => versions.ContainsKey(row.EvaluationId))
            .GroupBy(row => (row.IsAspect, Version: versions[row.EvaluationId], row.Key))
            .Select(group => (group.Key.IsAspect, Name: NameOf(tables[group.Key.Version].Tables, group.Key.IsAspect, group.Key.Key), group))
            .Where(group => group.Name is not null)
            .Select(group => (group.IsAspect, new MeanScore(
                group.group.Key.Key, group.group.Key.Version, group.Name!, Mean(group.group.Select(row => row.Score)), group.group.Count())))
            .OrderBy(mean => mean.Item2.InstrumentVersion, StringComparer.Ordinal).ThenBy(mean => mean.Item2.Key, StringComparer.Ordinal)];
    }

    private static LocalText? NameOf(EvaluationInstrument tables, bool isAspect, string key) => isAspect
        ? tables.Aspects.FirstOrDefault(aspect => aspect.Key == key)?.Name
        : tables.Aspects.SelectMany(aspect => aspect.Indicators).FirstOrDefault(indicator => indicator.Key == key)?.Name;

    private static List<CategoryCount> Distribution(
        IReadOnlyCollection<YearlyEvaluation> rows, Dictionary<string, InstrumentOf<EvaluationInstrument>> tables)
    {
        var counts = rows.GroupBy(row => row.Category, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return tables.Count == 0 ? [] : [.. tables.Values.MaxBy(table => table.EffectiveFrom)!.Tables.Categories
            .Select(category => new CategoryCount(category.Category, category.Name, counts.GetValueOrDefault(category.Category)))];
    }

    private static NationalEvaluationItem Item(
        GroupOfMalls group, List<YearlyEvaluation> rows, Dictionary<string, YearlyEvaluation> before, Dictionary<string, InstrumentOf<EvaluationInstrument>> tables)
    {
        var versions = rows.Select(row => row.InstrumentVersion).Distinct(StringComparer.Ordinal).ToList();
        var both = rows.FindAll(row => before.ContainsKey(row.TenantId));
        var users = rows.Select(row => row.F03).OfType<decimal>().ToList();
        var index = Mean(rows.Select(row => row.Index));
        return new NationalEvaluationItem
        {
            Key = group.Key,
            Name = group.Name,
            Evaluated = rows.Count,
            Index = index,
            Category = versions.Count == 1 ? ServiceIndex.Category(tables[versions[0]].Tables, index).Category : null,
            InstrumentVersion = versions.Count == 1 ? versions[0] : null,
            F02 = Mean(rows.Select(row => row.F02)),
            F03 = users.Count == 0 ? null : Mean(users),
            Capped = rows.Count(row => row.IsCapped),
            Recorded = rows.Count(row => row.IsHistoric),
            ChangeFromPreviousYear = both.Count == 0 ? null : Mean(both.Select(row => row.Index - before[row.TenantId].Index)),
        };
    }

    private static decimal Mean(IEnumerable<decimal> values) => Math.Round(values.Average(), 2, MidpointRounding.AwayFromZero);
}
