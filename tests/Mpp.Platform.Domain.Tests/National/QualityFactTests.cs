using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Domain.Tests.National;

/// <summary>Weekly and yearly figures of satisfaction and complaints, from plain rows.</summary>
public sealed class QualityFactTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void ALateFollowUp_DoesNotUndoAMissedLimit()
    {
        Assert.True(Complaint(due: Monday, responded: Monday.AddDays(1)).Limit.IsMissed(Today));
        Assert.True(Complaint(due: Monday).Limit.IsMissed(Today));
        Assert.False(Complaint(due: Monday, responded: Monday).Limit.IsMissed(Today));
        Assert.False(Complaint(due: Today).Limit.IsMissed(Today));
        Assert.True(Complaint(due: Today).Limit.IsMissed(Today.AddDays(1)));

        // Rejected in time is settled; a clock that stands still has no limit.
        Assert.False(Complaint(due: Monday, closed: Monday).Limit.IsMissed(Today));
        Assert.False(Complaint(due: Monday, paused: Monday.AddDays(-1)).Limit.IsMissed(Today));
        Assert.True(Complaint(due: Monday, paused: Monday.AddDays(1)).Limit.IsMissed(Today));
    }

    [Fact]
    public void TheWeek_LeavesOutWhatIsTheInspectorates()
    {
        var week = IsoWeek.Of(Monday);
        ComplaintFact[] complaints =
        [
            Complaint(received: Monday, due: Monday.AddDays(40)),
            Complaint(received: Monday.AddDays(-30), due: Monday.AddDays(2), closed: Monday.AddDays(3)),
            Complaint(received: Monday, due: Monday.AddDays(40)) with { IsOversight = true },
        ];
        var row = QualityFacts.Weekly("35.24", week, new SatisfactionFact(2, 81.25m), complaints, Today, Now)!;
        Assert.Equal((1, 1, 1, 2, 81.25m), (row.ComplaintsReceived, row.ComplaintsClosed, row.ComplaintsMissedLimit, row.SurveyResponses, row.SatisfactionIndex));
        Assert.Null(QualityFacts.Weekly("35.24", week, SatisfactionFact.None, [complaints[2]], Today, Now));
    }

    [Fact]
    public void TheYear_CountsWhatWasReceivedInItAndKeepsOversightApart()
    {
        ComplaintFact[] complaints =
        [
            Complaint(received: new DateOnly(2025, 12, 31), due: new DateOnly(2026, 1, 20), closed: new DateOnly(2026, 1, 5)),
            Complaint(received: new DateOnly(2026, 1, 1), due: new DateOnly(2026, 1, 20), responded: new DateOnly(2026, 1, 20)) with { IsFromLapor = true },
            Complaint(received: new DateOnly(2026, 1, 2), due: new DateOnly(2026, 1, 21), responded: new DateOnly(2026, 1, 22), closed: new DateOnly(2026, 2, 9)),
            Complaint(received: new DateOnly(2026, 3, 2), due: new DateOnly(2026, 5, 21)) with { IsOversight = true },
        ];
        var row = QualityFacts.Yearly("35.24", 2026, SatisfactionFact.None, complaints, Today, Now)!;
        Assert.Equal((2, 1, 1, 1, 1, 1, 0), (row.ComplaintsReceived, row.ComplaintsClosed, row.ComplaintsInTime, row.ComplaintsMissedLimit, row.ComplaintsFromLapor, row.OversightReceived, row.OversightClosed));
        Assert.Null(row.SatisfactionIndex);
        Assert.Null(QualityFacts.Yearly("35.24", 2024, SatisfactionFact.None, complaints, Today, Now));
    }

    [Fact]
    public void IndicesTogether_AreWeightedByAnswers()
    {
        Assert.Equal(new SatisfactionFact(4, 87.50m), SatisfactionFact.Of([new SatisfactionFact(3, 91.67m), new SatisfactionFact(1, 75m), SatisfactionFact.None]));
        Assert.Null(SatisfactionFact.Of([]).Index);
    }

    private static ComplaintFact Complaint(
        DateOnly due, DateOnly? received = null, DateOnly? responded = null, DateOnly? closed = null, DateOnly? paused = null) =>
        new(IsOversight: false, IsFromLapor: false, received ?? Monday.AddDays(-20), due, responded, closed, paused);
}
