using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Elements from the weakest to the strongest: what is to be followed up first.</summary>
public sealed record ReadWeakestElements(DateOnly? From, DateOnly? To, bool English) : IUseCase<WeakestElements>;

/// <summary>Elements by their mean, lowest first; one list per version, for different ones are not compared.</summary>
/// <param name="CountedFrom">First local date that is counted.</param>
/// <param name="CountedTo">Last local date that is counted.</param>
public sealed record WeakestElements(DateOnly? CountedFrom, DateOnly? CountedTo, IReadOnlyList<RankedElements> Results);

/// <summary>Elements of one version in order.</summary>
/// <param name="FormEdition">The mall's own edition; null: the instrument as it stands.</param>
/// <param name="Answers">Number of answers.</param>
public sealed record RankedElements(string InstrumentVersion, int? FormEdition, int Answers, IReadOnlyList<RankedElement> Elements);

/// <summary>An element and its place; equal means keep the order of the form.</summary>
/// <param name="Rank">1 is the weakest.</param>
/// <param name="Mean">1 to 4, four decimals.</param>
public sealed record RankedElement(int Rank, string Key, string Name, decimal Mean);

internal sealed class ReadWeakestElementsHandler(SurveyTally tally, IAppDbContext db, InstrumentShelf shelf) : IHandle<ReadWeakestElements, WeakestElements>
{
    public async Task<Result<WeakestElements>> Handle(ReadWeakestElements request, CancellationToken cancellationToken)
    {
        var read = await tally.Read(new ReadSurveyResults(request.From, request.To, null, null, null, ResultGroup.None), cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var results = new List<RankedElements>();
        foreach (var row in read.Value.Rows.Where(row => row.Index is not null))
        {
            var names = await Names(row, request.English, cancellationToken);
            results.Add(new RankedElements(row.InstrumentVersion!, row.FormEdition, row.Answers!.Value,
                [.. row.Elements.OrderBy(element => element.Mean).Index().Select(place => new RankedElement(
                    place.Index + 1, place.Item.Key, names.GetValueOrDefault(place.Item.Key, place.Item.Key), place.Item.Mean))]));
        }

        return new WeakestElements(read.Value.CountedFrom, read.Value.CountedTo, results);
    }

    private async Task<Dictionary<string, string>> Names(SurveyResultRow row, bool english, CancellationToken ct)
    {
        var elements = (await shelf.Of<SurveyInstrument>(db, row.InstrumentVersion!, ct)).Value.Tables.Elements.AsEnumerable();
        if (row.FormEdition is { } edition)
        {
            elements = elements.Concat((await db.SurveyForms.AsNoTracking().SingleAsync(form => form.Edition == edition, ct)).Definition.Elements);
        }

        return elements.ToDictionary(element => element.Key, element => element.Name.In(english), StringComparer.Ordinal);
    }
}
