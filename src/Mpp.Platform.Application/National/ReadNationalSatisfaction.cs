using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.National;

/// <summary>Satisfaction of a year by mall, province or nation, from the yearly facts alone.</summary>
public sealed record ReadNationalSatisfaction(int Year, UsageGroup GroupBy, string? Province) : IUseCase<NationalSatisfaction>;

/// <summary>Satisfaction of a year and how many malls asked at all.</summary>
/// <param name="Year">Calendar year, by each mall's local dates.</param>
/// <param name="OpenMalls">Malls that served at the end of the year, or serve now in a year that is not over.</param>
/// <param name="SurveyedMalls">Malls with at least one answer in the year.</param>
/// <param name="Coverage">Surveyed by open malls, 0 to 1; null when none is open.</param>
/// <param name="Items">By key.</param>
/// <param name="AsOf">Until when (UTC) everything that happened is counted in; null without any figure.</param>
public sealed record NationalSatisfaction(
    int Year, int OpenMalls, int SurveyedMalls, decimal? Coverage, IReadOnlyList<NationalSatisfactionItem> Items, DateTimeOffset? AsOf);

/// <summary>Satisfaction of one mall, province or the nation. Figures are null when nobody answered, never 0, and when they are suppressed.</summary>
public sealed record NationalSatisfactionItem
{
    /// <summary>Region code of the mall or province; <c>ID</c> for the nation.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Malls that served at the end of the year, or serve now in a year that is not over.</summary>
    public int OpenMalls { get; init; }

    public int SurveyedMalls { get; init; }

    public int? Responses { get; init; }

    /// <summary>Satisfaction index (IKM), 25.00 to 100.00; over several malls weighted by answers.</summary>
    public decimal? Index { get; init; }

    /// <summary>Grade A to D by the instrument in force at the year's end.</summary>
    public string? Grade { get; init; }

    /// <summary>Index minus that of the year before, of the malls shown in both; null when none is.</summary>
    public decimal? ChangeFromPreviousYear { get; init; }

    /// <summary>Malls behind the change.</summary>
    public int ComparedMalls { get; init; }

    /// <summary>True when figures are hidden, or malls left out of them, because fewer than 5 people answered.</summary>
    public bool Suppressed { get; init; }

    /// <summary>Malls whose answers are hidden: of several malls they are in no figure of the row but <c>surveyedMalls</c>.</summary>
    public int HiddenMalls { get; init; }
}

internal sealed class ReadNationalSatisfactionValidator : AbstractValidator<ReadNationalSatisfaction>
{
    public ReadNationalSatisfactionValidator() => RuleFor(request => request.Year).InclusiveBetween(NationalYears.First, NationalYears.Last);
}

internal sealed class ReadNationalSatisfactionHandler(IAppDbContext db, ICurrentUser user, InstrumentShelf instruments, TimeProvider clock, IFigureClock figures)
    : IHandle<ReadNationalSatisfaction, NationalSatisfaction>
{
    public async Task<Result<NationalSatisfaction>> Handle(ReadNationalSatisfaction request, CancellationToken cancellationToken)
    {
        var found = await db.NationalMalls(user, null, request.Province, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var instrument = await instruments.On<SurveyInstrument>(db, new DateOnly(request.Year, 12, 31), cancellationToken);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var malls = found.Value;
        var countedUntil = await figures.CountedUntil(null, cancellationToken);
        var rows = (await db.YearlyQualityOf(malls, request.Year - 1, request.Year, cancellationToken)).Where(row => row.SurveyResponses > 0).ToList();
        var facts = rows.ToDictionary(row => (row.TenantId, row.Year));
        var open = malls.OpenIn(request.Year, clock.Now());
        var items = (await db.Groups(request.GroupBy, malls, cancellationToken)).Select(Item).ToList();
        var surveyed = malls.Where(mall => facts.ContainsKey((mall.Code, request.Year))).Select(mall => mall.Code).ToList();
        return new NationalSatisfaction(
            request.Year, open.Count, surveyed.Count, NationalScope.Share(surveyed.Count(open.Contains), open.Count),
            items, rows.Count == 0 ? null : countedUntil);

        NationalSatisfactionItem Item(GroupOfMalls group)
        {
            var (now, before) = (Shown(group, request.Year), Shown(group, request.Year - 1));
            var both = now.Keys.Where(before.ContainsKey).ToList();
            var index = SatisfactionFact.Of(now.Values).Index;
            var surveyedMalls = group.Malls.Count(mall => facts.ContainsKey((mall.Code, request.Year)));
            return new NationalSatisfactionItem
            {
                Key = group.Key,
                Name = group.Name,
                OpenMalls = group.Malls.Count(mall => open.Contains(mall.Code)),
                SurveyedMalls = surveyedMalls,
                Responses = index is null ? null : now.Values.Sum(fact => fact.Responses),
                Index = index,
                Grade = index is null ? null : SatisfactionIndex.GradeOf(instrument.Value.Tables, index.Value).Grade,
                ChangeFromPreviousYear = SatisfactionFact.Of(both.ConvertAll(mall => now[mall])).Index - SatisfactionFact.Of(both.ConvertAll(mall => before[mall])).Index,
                ComparedMalls = both.Count,
                Suppressed = now.Count < surveyedMalls,
                HiddenMalls = surveyedMalls - now.Count,
            };
        }

        Dictionary<string, SatisfactionFact> Shown(GroupOfMalls group, int year) => group.Malls
            .Select(mall => facts.GetValueOrDefault((mall.Code, year))).OfType<YearlyQuality>()
            .Where(row => user.SeesSmallCounts || YearlyCounts.Shown(row).Responses is not null)
            .ToDictionary(row => row.TenantId, row => new SatisfactionFact(row.SurveyResponses, row.SatisfactionIndex), StringComparer.Ordinal);
    }
}
