using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>
/// On which side of an evaluation a caller stands. Decided by what its roles grant and never by what they lack: a second
/// role may add a side, and takes no bound off the first.
/// </summary>
internal static class EvaluationSides
{
    private const string MallAdmin = "mall-admin";
    private const string Supervisor = "supervisor";
    private const string CounterOfficer = "counter-officer";
    private const string MemberOfficer = "member-officer";
    private const string Auditor = "auditor";

    /// <summary>Runs the evaluations of the mall, and of the mall's own unit is the unit.</summary>
    public static bool RunsEvaluations(this ICurrentUser user) => user.IsIn(MallAdmin);

    public static bool IsOfMall(this ICurrentUser user) => user.IsIn(MallAdmin) || user.IsIn(Supervisor);

    public static bool ReadsEveryEvaluation(this ICurrentUser user) => user.IsOfMall() || user.IsIn(Auditor);

    /// <summary>Whether the caller is of the unit itself: the mall for its own and for those that are no member, a member's officer for the member's.</summary>
    public static bool IsOfUnit(this ICurrentUser user, Guid? member) => member is null ? user.RunsEvaluations() : user.OfficerOf == member;

    /// <summary>The member of the evaluated unit; null for the mall itself, and for a unit that is no member.</summary>
    public static Task<Guid?> MemberOf(this IAppDbContext db, Evaluation evaluation, CancellationToken ct) =>
        db.EvaluatedUnits.Where(unit => unit.Id == evaluation.UnitId).Select(unit => unit.MemberId).SingleAsync(ct);

    /// <summary>Why the caller may not write a form of an evaluation; null when it may.</summary>
    public static async Task<Error?> RefuseWriter(this IAppDbContext db, ICurrentUser user, Evaluation evaluation, EvaluationForm form, CancellationToken ct)
    {
        var (member, subject) = (await db.MemberOf(evaluation, ct), user.Subject);
        var assignment = await db.EvaluatorAssignments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.EvaluationId == evaluation.Id && row.Subject == subject, ct);
        if (form == EvaluationForm.F01)
        {
            return !user.IsOfUnit(member) ? EvaluationErrors.NotOwnUnit : assignment is not null ? EvaluationErrors.ConflictOfInterest : null;
        }

        if (!user.IsEvaluator || assignment is null)
        {
            return EvaluationErrors.NotAssigned;
        }

        var hasInterest = member is { } unit ? user.Member == unit || assignment.DeclaredInterests.Contains(unit) : user.ServesMall();
        return hasInterest || await db.HasWrittenSelfReport(evaluation, subject, ct) ? EvaluationErrors.ConflictOfInterest : null;
    }

    /// <summary>Whether the caller may see what a form says: everybody who sees the evaluation once it is in, until then its own side.</summary>
    public static async Task<bool> SeesForm(this IAppDbContext db, ICurrentUser user, Evaluation evaluation, EvaluationForm form, CancellationToken ct)
    {
        if (evaluation.IsSubmitted(form))
        {
            return true;
        }

        if (form == EvaluationForm.F02)
        {
            return await db.RefuseWriter(user, evaluation, form, ct) is null;
        }

        // Whoever scores, or may come to score, waits until the self-report is in.
        var subject = user.Subject;
        return user.IsOfUnit(await db.MemberOf(evaluation, ct))
            || ((user.IsOfMall() || (user.IsIn(Auditor) && !user.IsEvaluator))
                && !await db.EvaluatorAssignments.AnyAsync(row => row.EvaluationId == evaluation.Id && row.Subject == subject, ct));
    }

    /// <summary>Whether a subject had a hand in the self-report: saved a line of it, attached evidence or handed it in.</summary>
    public static async Task<bool> HasWrittenSelfReport(this IAppDbContext db, Evaluation evaluation, string subject, CancellationToken ct) =>
        evaluation.SelfSubmittedBy == subject
        || await db.SelfReportAuthors.AnyAsync(author => author.EvaluationId == evaluation.Id && author.Subject == subject, ct)
        || await db.IndicatorScores.AnyAsync(
            score => score.EvaluationId == evaluation.Id && score.Form == EvaluationForm.F01 && score.WrittenBy == subject, ct);

    /// <summary>Remembers who had a hand in a self-report; of the other form nothing is remembered.</summary>
    public static async Task KeepAuthor(this IAppDbContext db, ICurrentUser user, Evaluation evaluation, EvaluationForm form, CancellationToken ct)
    {
        var subject = user.Subject;
        if (form == EvaluationForm.F01
            && !await db.SelfReportAuthors.AnyAsync(author => author.EvaluationId == evaluation.Id && author.Subject == subject, ct))
        {
            db.SelfReportAuthors.Add(new SelfReportAuthor(evaluation.Id, subject));
        }
    }

    /// <summary>Why the caller may not enter what users answered; null when it may. Who is rated writes no ratings.</summary>
    public static async Task<Error?> RefuseAnswersOf(this IAppDbContext db, ICurrentUser user, Evaluation evaluation, CancellationToken ct) =>
        user.OfficerOf is { } own && await db.MemberOf(evaluation, ct) == own ? EvaluationErrors.OwnAnswers : null;

    /// <summary>Why the caller may not follow up findings of an evaluation; null when it may.</summary>
    public static async Task<Error?> RefuseFollowUp(this IAppDbContext db, ICurrentUser user, Guid evaluationId, CancellationToken ct) =>
        user.RunsEvaluations()
        || (user.OfficerOf is { } own && await db.Evaluations.AnyAsync(
            evaluation => evaluation.Id == evaluationId && db.EvaluatedUnits.Any(unit => unit.Id == evaluation.UnitId && unit.MemberId == own), ct))
            ? null
            : EvaluationErrors.NotOwnUnit;

    /// <summary>The people of a mall do not score the mall itself, whatever else they are.</summary>
    private static bool ServesMall(this ICurrentUser user) => user.IsOfMall() || user.IsIn(CounterOfficer) || user.IsIn(MemberOfficer);
}
