using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Domain.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private enum Act
    {
        Discuss,
        MakeReady,
        NameParties,
        NameSignatories,
        Sign,
        SignTomorrow,
        Amend,
        Supersede,
        Terminate,
        DayPasses,
    }

    [Fact]
    public void NoPathReachesActiveUnsigned_AndNoneLeavesAnEnd() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<Act>()).ListOf().ToArbitrary(),
        acts =>
        {
            var (agreement, today) = (new Agreement(AgreementKind.CooperationAgreement), Today);
            agreement.Describe(new AgreementText(null, null, "PKS", null, null, Today.AddDays(2), null, null), today);
            var wasFullySigned = false;
            foreach (var act in acts)
            {
                var before = agreement.StatusOn(today);
                var couldSign = agreement.Parties.Count == 2 && agreement.Signatories.Count(signatory => signatory.IsComplete) == 2;
                (today, var didSign) = Do(agreement, act, today);
                wasFullySigned |= didSign && couldSign;
                var after = agreement.StatusOn(today);
                var isEnd = before is AgreementStatus.Terminated or AgreementStatus.Superseded;
                if ((after is AgreementStatus.Active or AgreementStatus.Signed && !(wasFullySigned && agreement.IsSigned))
                    || (isEnd && after != before)
                    || agreement.EffectiveOn < agreement.SignedOn || agreement.ExpiresOn < agreement.EffectiveOn)
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Signed_IsActiveFromItsFirstDayToItsLast()
    {
        var agreement = new Agreement(AgreementKind.MemorandumOfUnderstanding);
        agreement.Between(Parties("Kepala"));
        Assert.Null(agreement.Sign(new SigningText(Today, null, Today.AddDays(1), Today.AddDays(3)), Today).Error);
        Assert.Equal(
            "Signed Active Active Active Expired",
            string.Join(' ', Enumerable.Range(0, 5).Select(day => agreement.StatusOn(Today.AddDays(day)))));
        Assert.True(agreement.Advance(Today.AddDays(1)));
        Assert.False(agreement.Advance(Today.AddDays(2)));
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(90, 90)]
    [InlineData(89, 90)]
    [InlineData(60, 60)]
    [InlineData(31, 60)]
    [InlineData(7, 7)]
    [InlineData(1, 7)]
    [InlineData(0, 0)]
    [InlineData(-3, 0)]
    public void Reminder_IsTheNearestStepWhoseDayHasCome(int daysLeft, int? step) =>
        Assert.Equal(step, ReminderStep.Owed([90, 60, 30, 7, 0], Today.AddDays(daysLeft), Today.AddDays(-200), Today));

    [Fact]
    public void DateThatWasSetLate_OwesNoStepBeforeIt()
    {
        Assert.Null(ReminderStep.Owed([90, 60, 30, 7, 0], Today.AddDays(45), Today, Today));
        Assert.Equal(30, ReminderStep.Owed([90, 60, 30, 7, 0], Today.AddDays(30), Today, Today));
        Assert.Null(ReminderStep.Owed([90, 60, 30, 7, 0], Today.AddDays(-900), Today, Today));
    }

    [Fact]
    public void EveryDayLooked_GivesEachStepOnce() => Prop.ForAll(
        Gen.Choose(0, 200).Zip(Gen.Choose(1, 20)).ToArbitrary(),
        given =>
        {
            var (lead, pause) = given;
            var dueOn = Today.AddDays(lead);
            var seen = new HashSet<int>();
            for (var day = Today; day <= dueOn.AddDays(pause); day = day.AddDays(pause))
            {
                if (ReminderStep.Owed([90, 60, 30, 7, 0], dueOn, Today, day) is { } step)
                {
                    seen.Add(step);
                }
            }

            // However seldom somebody looks, the last step is never lost, and none is given that was not due.
            return seen.Contains(0) && seen.All(step => step <= lead);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Comparison_RebuildsBothTexts() => Prop.ForAll(
        Gen.Elements("a", "b", "c").ListOf().Zip(Gen.Elements("a", "b", "c").ListOf()).ToArbitrary(),
        texts =>
        {
            var (left, right) = (string.Join('\n', texts.Item1), string.Join('\n', texts.Item2));
            var lines = TermsComparison.Lines(left, right);
            return string.Join('\n', lines.Where(line => line.Change != LineChange.Added).Select(line => line.Text)) == left
                && string.Join('\n', lines.Where(line => line.Change != LineChange.Removed).Select(line => line.Text)) == right;
        }).QuickCheckThrowOnFailure();

    private static (DateOnly Today, bool DidSign) Do(Agreement agreement, Act act, DateOnly today)
    {
        switch (act)
        {
            case Act.Discuss: agreement.Discuss(); break;
            case Act.MakeReady: agreement.MakeReady(); break;
            case Act.NameParties: agreement.Between(Parties(null)); break;
            case Act.NameSignatories: agreement.Between(Parties("Kepala")); break;
            case Act.Sign: return (today, agreement.Sign(new SigningText(today, null, null, null), today).Error is null);
            case Act.SignTomorrow: return (today, agreement.Sign(new SigningText(today, null, today.AddDays(1), null), today).Error is null);
            case Act.Amend: agreement.Amend("PKS 2", "baru", agreement.ExpiresOn, today); break;
            case Act.Supersede: agreement.SupersedeBy(Other(today), today); break;
            case Act.Terminate: agreement.Terminate("alasan", today); break;
            default:
                agreement.Advance(today.AddDays(1));
                return (today.AddDays(1), false);
        }

        return (today, false);
    }

    private static Agreement Other(DateOnly today)
    {
        var other = new Agreement(AgreementKind.CooperationAgreement);
        other.Between(Parties("Kepala"));
        other.Sign(new SigningText(today, null, null, null), today);
        return other;
    }

    private static List<PartyText> Parties(string? name) =>
        [new(null, "Pemkab", null, [new SignatoryText("Bupati", name, "Bupati", null)]), new(null, "Polres", null, [new SignatoryText("Polres", name, "Kapolres", null)])];
}
