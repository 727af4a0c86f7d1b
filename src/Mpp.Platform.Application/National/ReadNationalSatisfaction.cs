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
/// <param name="OpenMalls">Malls that serve.</param>
/// <param name="SurveyedMalls">Malls with at least one answer in the year.</param>
/// <param name="Coverage">Surveyed by open malls, 0 to 1; null when none is open.</param>
/// <param name="Items">By key.</param>
/// <param name="AsOf">When the oldest of the figures was computed (UTC); null without any.</param>
public sealed record NationalSatisfaction(
    int Year, int OpenMalls, int SurveyedMalls, decimal? Coverage, IReadOnlyList<NationalSatisfactionItem> Items, DateTimeOffset? AsOf);

/// <summary>Satisfaction of one mall, province or the nation. Figures are null when nobody answered, never 0, and when they are suppressed.</summary>
public sealed record NationalSatisfactionItem
{
    /// <summary>Region code of the mall or province; <c>ID</c> for the nation.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public int OpenMalls { get; init; }

    public int SurveyedMalls { get; init; }

    public int? Responses { get; init; }

    /// <summary>Satisfaction index (IKM), 25.00 to 100.00; over several malls weighted by answers.</summary>
    public decimal? Index { get; init; }

    /// <summary>Grade A to D by the instrument in force at the year's end.</summary>
    public string? Grade { get; init; }

    /// <summary>Index minus that of the year before; null without either.</summary>
    public decimal? ChangeFromPreviousYear { get; init; }

    /// <summary>True when figures are hidden because fewer than 5 people answered.</summary>
    public bool Suppressed { get; init; }
}

internal sealed class ReadNationalSatisfactionValidator : AbstractValidator<ReadNationalSatisfaction>
{
    public ReadNationalSatisfactionValidator() => RuleFor(request => request.Year).InclusiveBetween(NationalYears.First, NationalYears.Last);
}

internal sealed class ReadNationalSatisfactionHandler(IAppDbContext db, ICurrentUser user, InstrumentShelf instruments)
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
        var rows = (await db.YearlyQualityOf(malls, request.Year - 1, request.Year, cancellationToken)).Where(row => row.SurveyResponses > 0).ToList();
        var facts = rows.ToDictionary(row => (row.TenantId, row.Year));
        var items = (await db.Groups(request.GroupBy, malls, cancellationToken)).Select(Item).ToList();
        var open = malls.Count(mall => mall.IsOpen);
        var surveyed = malls.Count(mall => facts.ContainsKey((mall.Code, request.Year)));
        return new NationalSatisfaction(
            request.Year, open, surveyed, NationalScope.Share(malls.Count(mall => mall.IsOpen && facts.ContainsKey((mall.Code, request.Year))), open),
            items, rows.Count == 0 ? null : rows.Min(row => row.ComputedAt));

        NationalSatisfactionItem Item(GroupOfMalls group)
        {
            var (now, before) = (Of(group, request.Year), Of(group, request.Year - 1));
            var item = new NationalSatisfactionItem
            {
                Key = group.Key,
                Name = group.Name,
                OpenMalls = group.Malls.Count(mall => mall.IsOpen),
                SurveyedMalls = group.Malls.Count(mall => facts.ContainsKey((mall.Code, request.Year))),
            };
            if (SmallCounts.IsSmall(now.Responses) && !user.SeesSmallCounts)
            {
                return item with { Suppressed = true };
            }

            return now.Index is not { } index ? item : item with
            {
                Responses = now.Responses,
                Index = index,
                Grade = SatisfactionIndex.GradeOf(instrument.Value.Tables, index).Grade,
                ChangeFromPreviousYear = SmallCounts.IsSmall(before.Responses) && !user.SeesSmallCounts ? null : index - before.Index,
            };
        }

        SatisfactionFact Of(GroupOfMalls group, int year) => SatisfactionFact.Of([.. group.Malls
            .Select(mall => facts.GetValueOrDefault((mall.Code, year))).OfType<YearlyQuality>()
            .Select(row => new SatisfactionFact(row.SurveyResponses, row.SatisfactionIndex))]);
    }
}
