using System.Globalization;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Makes rows of cells: one per group and questionnaire, what may not be shown left out.</summary>
/// <param name="unanswered">The sample that the instrument in force asks for, where nobody has answered one yet.</param>
internal sealed class ResultRows(
    ResultScope scope, IReadOnlyList<AnswerCell> cells, IReadOnlyList<TicketCell> tickets, bool hides, SampleFormula? unanswered)
{
    private readonly Dictionary<(int Year, int Quarter, string Version, Guid? Form), SmallCells> _shown = !hides ? [] : cells
        .GroupBy(OfQuarter)
        .ToDictionary(group => group.Key, group => new SmallCells(
            [.. group.Select(cell => new CellCount(cell.MemberId, cell.ServiceId, cell.Sums.Answers))], group.First().Sums.Asked.Instrument.SmallestCell));

    public IReadOnlyList<SurveyResultRow> All()
    {
        var asked = cells.Where(cell => (scope.MemberId is null || cell.MemberId == scope.MemberId) && (scope.ServiceId is null || cell.ServiceId == scope.ServiceId));
        var answered = asked.ToLookup(cell => KeyOf(cell.Year, cell.Month, cell.MemberId, cell.ServiceId), StringComparer.Ordinal);
        var completed = tickets.ToLookup(cell => KeyOf(cell.Year, cell.Month, cell.MemberId, cell.ServiceId), StringComparer.Ordinal);
        var keys = answered.Select(group => group.Key).Concat(completed.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return [.. (keys.Count == 0 && scope.GroupBy == ResultGroup.None ? [""] : keys)
            .SelectMany(key => OfGroup(key, [.. answered[key]], completed[key].Sum(cell => cell.Completed)))];
    }

    private IEnumerable<SurveyResultRow> OfGroup(string key, List<AnswerCell> answered, int completed)
    {
        var name = key.Length == 0 ? null : key;
        var population = scope.Period?.Population ?? (completed == 0 ? (int?)null : completed);
        if (answered.Count == 0)
        {
            int? wanted = population is { } asked && unanswered is not null ? SampleSize.Of(unanswered, asked) : null;
            return
            [
                new SurveyResultRow
                {
                    Key = name,
                    Answers = 0,
                    TicketLinkAnswers = 0,
                    CompletedTickets = completed,
                    ResponseRate = Rate(0, completed),
                    Population = population,
                    SampleNeeded = wanted,
                    IsEnough = wanted is null ? null : wanted == 0,
                },
            ];
        }

        return answered.GroupBy(cell => (cell.Sums.Asked.Version, cell.Sums.Asked.Edition))
            .OrderBy(group => group.Key.Version, StringComparer.Ordinal).ThenBy(group => group.Key.Edition)
            .Select(group =>
            {
                var shown = group.Where(IsShown).ToList();
                var row = new SurveyResultRow { Key = name, InstrumentVersion = group.Key.Version, FormEdition = group.Key.Edition };
                return shown.Count == 0
                    ? row with { Suppressed = true }
                    : Figures(row, shown, completed, population) with { IsPartial = shown.Count < group.Count() };
            });
    }

    private static SurveyResultRow Figures(SurveyResultRow row, List<AnswerCell> shown, int completed, int? population)
    {
        var sums = new ScoreSums(shown[0].Sums.Asked);
        foreach (var cell in shown)
        {
            sums.Add(cell.Sums);
        }

        var (index, byLink) = (SatisfactionIndex.Of(sums)!, shown.Sum(cell => cell.ByTicketLink));
        int? needed = population is { } people ? SampleSize.Of(sums.Asked.Instrument.Sample, people) : null;
        return row with
        {
            Answers = index.Answers,
            TicketLinkAnswers = byLink,
            Index = index.Index,
            Grade = index.Grade.Grade,
            Elements = index.Elements,
            CompletedTickets = completed,
            ResponseRate = Rate(byLink, completed),
            Population = population,
            SampleNeeded = needed,
            IsEnough = needed is null ? null : index.Answers >= needed,
        };
    }

    private bool IsShown(AnswerCell cell)
    {
        if (!hides)
        {
            return true;
        }

        var shown = _shown[OfQuarter(cell)];
        return scope.ServiceId is not null || scope.GroupBy == ResultGroup.Service ? shown.ShowsService(cell.MemberId, cell.ServiceId)
            : scope.MemberId is not null || scope.GroupBy == ResultGroup.Member ? shown.ShowsMember(cell.MemberId)
            : shown.IsShown;
    }

    private string KeyOf(int year, int month, Guid? memberId, Guid? serviceId) => scope.GroupBy switch
    {
        ResultGroup.Member => memberId?.ToString() ?? "",
        ResultGroup.Service => serviceId?.ToString() ?? "",
        ResultGroup.Month => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
        ResultGroup.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{Quarter.Of(month)}"),
        _ => "",
    };

    private static (int Year, int Quarter, string Version, Guid? Form) OfQuarter(AnswerCell cell) =>
        (cell.Year, Quarter.Of(cell.Month), cell.Sums.Asked.Version, cell.Sums.Asked.FormId);

    private static decimal? Rate(int byLink, int completed) =>
        completed == 0 ? null : Math.Round(byLink / (decimal)completed, 4, MidpointRounding.AwayFromZero);
}
