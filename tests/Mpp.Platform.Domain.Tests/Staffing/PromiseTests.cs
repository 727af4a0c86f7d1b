using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Staffing;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Tests.Staffing;

public sealed class PromiseTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);

    [Fact]
    public void MallClosed_GoesBeforeEverythingAMemberSays()
    {
        var calendar = Mall(notices: [Notice(ContinuityState.Closed, Thursday, null)]);
        var extra = Change(ScheduleChangeKind.Extra, Thursday);
        Assert.Equal(PromiseReason.MallClosed, PromisedDay.Of(Joined(), calendar.On(Thursday), [extra]).Reason);
        Assert.Equal(PromiseReason.Scheduled, calendar.On(Thursday.AddDays(-1)).Reason);
    }

    [Fact]
    public async Task LaterNotice_TakesThePlaceOfTheOneBefore()
    {
        var closed = Notice(ContinuityState.Closed, Thursday, null);
        await Later();
        var calendar = Mall(notices: [Notice(ContinuityState.Open, Thursday.AddDays(1), null), closed]);
        Assert.Equal("MallClosed Scheduled", $"{calendar.On(Thursday).Reason} {calendar.On(Thursday.AddDays(1)).Reason}");
        Assert.Equal([Thursday], calendar.ClosedDays(Thursday.AddDays(-3), Thursday.AddDays(3)));
    }

    [Theory]
    [InlineData(ContinuityState.DigitalOnly, false)]
    [InlineData(ContinuityState.Relocated, true)]
    [InlineData(ContinuityState.Partial, true)]
    public void Notice_ClosesTheHallOnlyWhereNobodyIsServedInIt(ContinuityState state, bool isPromised) =>
        Assert.Equal(isPromised, Mall(notices: [Notice(state, Thursday, Thursday)]).On(Thursday).IsPromised);

    [Fact]
    public void Holiday_IsPromisedByAnExtraDayAlone()
    {
        var calendar = Mall(holiday: Thursday);
        Assert.Equal(PromiseReason.Holiday, PromisedDay.Of(Joined(), calendar.On(Thursday), [Change(ScheduleChangeKind.OtherHours, Thursday)]).Reason);
        var extra = PromisedDay.Of(Joined(), calendar.On(Thursday), [Change(ScheduleChangeKind.Extra, Thursday)]);
        Assert.Equal((true, PromiseReason.Extra, new TimeOnly(9, 0)), (extra.IsPromised, extra.Reason, extra.From!.Value));
    }

    [Fact]
    public async Task LastChange_Holds()
    {
        var first = Change(ScheduleChangeKind.Closed, Thursday);
        await Later();
        var second = Change(ScheduleChangeKind.OtherHours, Thursday);
        Assert.Equal(PromiseReason.OtherHours, PromisedDay.Of(Joined(), Mall().On(Thursday), [second, first]).Reason);
    }

    [Fact]
    public void Member_PromisesNothingBeforeItJoinedAndFromTheDayItLeft()
    {
        var member = Joined();
        Assert.Equal(PromiseReason.NotJoined, PromisedDay.Of(member, Mall().On(new DateOnly(2026, 10, 30)), []).Reason);
        member.MoveTo(MemberStatus.Withdrawn, Thursday);
        Assert.Equal(PromiseReason.NotJoined, PromisedDay.Of(member, Mall().On(Thursday), []).Reason);
        Assert.True(PromisedDay.Of(member, Mall().On(Thursday.AddDays(-1)), []).IsPromised);
    }

    [Fact]
    public void Session_LeftOpen_CountsToTheEndOfItsDayAndNoFurther()
    {
        var opened = new DateTimeOffset(2026, 11, 19, 1, 0, 0, TimeSpan.Zero);
        var dayEnd = new DateTimeOffset(2026, 11, 19, 15, 0, 0, TimeSpan.Zero);
        var session = new CounterSession(Guid.CreateVersion7(), Guid.CreateVersion7(), "sari", Thursday, opened);
        Assert.Equal(opened.AddHours(2), session.CountedUntil(opened.AddHours(2), dayEnd));
        Assert.Equal(dayEnd, session.CountedUntil(dayEnd.AddDays(3), dayEnd));
        session.Close(opened.AddHours(1));
        Assert.Equal(opened.AddHours(1), session.CountedUntil(dayEnd.AddDays(3), dayEnd));
    }

    [Fact]
    public void Secondment_EndedEarly_KeepsItsPlanAndHoldsNoLonger()
    {
        var secondment = new Secondment("sari");
        var (home, serving) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Null(secondment.Plan(new SecondmentPlan(null, home, serving, [], Thursday, Thursday.AddDays(30), "Cuti")).Error);
        Assert.Equal("staffing.date-order", secondment.End(Thursday.AddDays(31), null).Error!.Code);
        secondment.End(Thursday.AddDays(2), "Kembali");
        Assert.Equal((Thursday.AddDays(30), true, false), (secondment.UntilOn!.Value, secondment.HoldsOn(Thursday.AddDays(2)), secondment.HoldsOn(Thursday.AddDays(3))));
        Assert.Equal("secondment.ended", secondment.Plan(new SecondmentPlan(null, home, serving, [], Thursday, null, "Cuti")).Error!.Code);
    }

    [Fact]
    public void WeekHours_ReadWhatTheyWrite() =>
        Assert.True(WeekHours.Usual.SequenceEqual(WeekHours.Read(WeekHours.Write(WeekHours.Usual))));

    /// <summary>Ids tell which came first from one millisecond to the next.</summary>
    private static Task Later() => Task.Delay(TimeSpan.FromMilliseconds(5));

    private static Member Joined()
    {
        var member = new Member("Disdukcapil", MemberKind.RegionalAgency);
        member.MoveTo(MemberStatus.Signed, new DateOnly(2026, 11, 2));
        return member;
    }

    private static MallCalendar Mall(DateOnly? holiday = null, ContinuityNotice[]? notices = null) =>
        new(WeekHours.Usual, holiday is { } day ? new HashSet<DateOnly> { day } : new HashSet<DateOnly>(), [], notices ?? []);

    private static ContinuityNotice Notice(ContinuityState state, DateOnly from, DateOnly? until) =>
        ContinuityNotice.Of(state, from, until, "Pemberitahuan", null, null).Value;

    private static ScheduleChange Change(ScheduleChangeKind kind, DateOnly date)
    {
        var hasHours = kind != ScheduleChangeKind.Closed;
        return ScheduleChange.Of(Guid.CreateVersion7(), kind, date, date, hasHours ? new TimeOnly(9, 0) : null, hasHours ? new TimeOnly(11, 0) : null, "Sebab").Value;
    }
}
