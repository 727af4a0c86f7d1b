using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Domain.Tests.Readiness;

public sealed class GateTests
{
    private static readonly DateOnly Today = new(2022, 11, 20);

    [Fact]
    public void AnyReports_LeaveAGatePassedOnlyWithItsProof() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<GateState>()).Zip(Gen.Elements("", "foto")).Zip(Gen.Elements("", "listrik padam")).ListOf().ToArbitrary(),
        reports =>
        {
            var gate = new Gate(LaunchKind.SoftOpening, GateKind.Rooms, null);
            foreach (var ((state, evidence), reason) in reports)
            {
                gate.Report(state, evidence, reason, Today);
                if ((gate.State == GateState.Done && gate.Evidence != "foto")
                    || (gate.State is GateState.Waived or GateState.Blocked && gate.Reason != "listrik padam")
                    || gate.IsPassed != (gate.DoneOn is not null))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Share_IsWithinBounds_GrowsWithEachGate_AndKnowsNoOrder() => Prop.ForAll(
        Gen.Elements(true, false).NonEmptyListOf().ToArbitrary(),
        states =>
        {
            var gates = states.Select(isPassed => Gate(isPassed)).ToList();
            var share = ReadinessShare.Of(gates)!.Value;
            var backwards = ReadinessShare.Of([.. Enumerable.Reverse(gates)]);
            var next = gates.Find(gate => !gate.IsPassed);
            next?.Report(GateState.Done, "foto", null, Today);
            var after = ReadinessShare.Of(gates)!.Value;
            return share is >= 0 and <= 100 && backwards == share && (next is null ? after == 100 : after > share);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(GateState.Open, "2022-11-21", "2022-12-01", "2022-12-15", null)]
    [InlineData(GateState.Open, "2022-11-10", "2022-11-24", "2022-12-15", GateWarning.StartedTooLate)]
    [InlineData(GateState.InProgress, "2022-11-10", "2022-11-24", "2022-12-15", null)]
    [InlineData(GateState.InProgress, "2022-11-10", "2022-11-19", "2022-12-15", GateWarning.Overdue)]
    [InlineData(GateState.InProgress, "2022-11-10", "2022-12-16", "2022-12-15", GateWarning.DueAfterOpening)]
    [InlineData(GateState.Blocked, "2022-11-10", "2022-12-01", "2022-12-15", GateWarning.Blocked)]
    public void Warning_SaysWhyTheDateCannotBeMade(GateState state, string start, string due, string opening, GateWarning? warning)
    {
        var gate = new Gate(LaunchKind.SoftOpening, GateKind.Rooms, null);
        gate.Plan("Ruang", null, Day(start), Day(due));
        gate.Report(state, "foto", "alasan", Today);
        Assert.Equal(warning, gate.Warn(Today, Day(opening)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Gate Gate(bool isPassed)
    {
        var gate = new Gate(LaunchKind.SoftOpening, GateKind.Rooms, null);
        gate.Report(isPassed ? GateState.Done : GateState.Open, "foto", null, Today);
        return gate;
    }
}
