using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Demo;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>Two years that look like a mall's, the same every time.</summary>
public sealed class DemoComplaintsTests
{
    private static readonly DateOnly Yesterday = new(2026, 11, 23);

    [Fact]
    public void TwoYears_ArePlausible()
    {
        var demo = Made();
        Assert.InRange(demo.Complaints.Count, 2 * 100, 8 * 104);
        Assert.Equal(demo.Complaints.Count, demo.Complaints.Select(row => row.Number).Distinct(StringComparer.Ordinal).Count());
        var owed = demo.Complaints.Where(row => row.Status != ComplaintStatus.Rejected && row.DueOn <= Yesterday).ToList();
        var share = (double)owed.Count(row => row.RespondedOn <= row.DueOn) / owed.Count;
        Assert.InRange(share, 0.85, 0.95);
        Assert.All(demo.Complaints, row => Assert.True(row.ReceivedOn <= Yesterday && !(row.ClosedOn > Yesterday) && !(row.RespondedOn > Yesterday)));
        Assert.Contains(demo.Complaints, row => row.Channel == ComplaintChannel.Lapor && row.LaporReference is not null);
        Assert.Contains(demo.Complaints, row => row.IsOversight);
        Assert.Equal(demo.Complaints.Sum(row => row.StepCount), demo.Steps.Count);
        Assert.Equal(demo.Complaints.Count, demo.Sequences.Sum(row => row.Last));
    }

    [Fact]
    public void SameSeed_GivesTheSameComplaints() => Assert.Equal(
        Made().Complaints.Select(row => (row.Number, row.Class, row.Status, row.ReceivedAt, row.RespondedOn)),
        Made().Complaints.Select(row => (row.Number, row.Class, row.Status, row.ReceivedAt, row.RespondedOn)));

    private static DemoComplaints Made()
    {
        var text = new LocalText("x", "x");
        var rules = new ComplaintInstrument
        {
            Formula = text,
            Limits = [.. Enum.GetValues<ComplaintClass>().Zip([5, 14, 60, 14], (kind, days) => new ComplaintLimit(kind, days, text))],
            VerifyWorkingDays = 3,
            FirstFollowUpWorkingDays = 5,
            CloseWorkingDays = 10,
            ReopenWorkingDays = 10,
            EscalateWorkingDays = 2,
        };
        return DemoComplaints.Of(
            "35.24", [(Guid.CreateVersion7(), [Guid.CreateVersion7()]), (Guid.CreateVersion7(), [])], new InstrumentTables("2018", rules),
            new WorkingDays(new HashSet<DateOnly>()), new DateOnly(2020, 1, 1), Yesterday, TimeSpan.FromHours(7), 7);
    }
}
