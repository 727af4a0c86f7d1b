using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Domain.Tests.Surveys;

public sealed class SmallCellTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 4).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void OneSmallCell_TakesTheNextOneWithIt()
    {
        var cells = new SmallCells([Cell(0, 0, 1), Cell(1, 0, 7), Cell(2, 0, 30)], smallest: 5);
        Assert.True(cells.IsShown);
        Assert.Equal([false, false, true], Ids.Take(3).Select(id => cells.ShowsMember(id)));
    }

    [Fact]
    public void SmallCellsThatAreEnoughTogether_HideNoOther()
    {
        var cells = new SmallCells([Cell(0, 0, 3), Cell(1, 0, 3), Cell(2, 0, 6)], smallest: 5);
        Assert.Equal([false, false, true], Ids.Take(3).Select(id => cells.ShowsMember(id)));
    }

    [Fact]
    public void HiddenMember_HidesItsServices()
    {
        var cells = new SmallCells([Cell(0, 0, 2), Cell(1, 0, 6), Cell(2, 0, 30)], smallest: 5);
        Assert.False(cells.ShowsService(Ids[1], Ids[0]));
        Assert.True(cells.ShowsService(Ids[2], Ids[0]));
    }

    /// <summary>The smallest things that can be told apart: shown services, the rest of a shown member, the rest of the mall.</summary>
    [Fact]
    public void NothingThatCanBeToldApart_IsSmall() => Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf(16).ToArbitrary(),
        counts =>
        {
            var all = counts.Select((count, index) => Cell(index / 4, index % 4, count)).Where(cell => cell.Answers > 0).ToList();
            var shown = new SmallCells(all, smallest: 5);
            var atoms = all.GroupBy(cell => !shown.IsShown ? "none"
                : !shown.ShowsMember(cell.MemberId) ? "rest"
                : !shown.ShowsService(cell.MemberId, cell.ServiceId) ? $"{cell.MemberId}"
                : $"{cell.MemberId} {cell.ServiceId}", StringComparer.Ordinal);
            return atoms.All(atom => atom.Key == "none" || atom.Sum(cell => cell.Answers) >= 5);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OnlyWholeFinishedQuarters_Count()
    {
        Assert.Equal((Day(4, 1), Day(6, 30)), Quarter.Finished(Day(2, 3), Day(7, 31), Day(8, 1)));
        Assert.Equal((Day(1, 1), Day(6, 30)), Quarter.Finished(Day(1, 1), Day(12, 31), Day(7, 1)));
        Assert.Null(Quarter.Finished(Day(4, 1), Day(6, 30), Day(6, 30)));
        Assert.Equal((Day(4, 1), Day(6, 30)), Quarter.Finished(Day(4, 1), Day(6, 30), Day(7, 1)));
        Assert.Null(Quarter.Finished(Day(4, 2), Day(6, 30), Day(7, 1)));
    }

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static CellCount Cell(int member, int service, int answers) => new(Ids[member], Ids[service], answers);
}
