using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Hands a complete form in, once: the same again, or at the same time, changes nothing and is answered alike.</summary>
public sealed record SubmitForm(Guid EvaluationId, EvaluationForm Form) : IUseCase<EvaluationResource>;

internal sealed class SubmitFormHandler(
    IAppDbContext db, InstrumentShelf shelf, EvaluationReads reads, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<SubmitForm, EvaluationResource>
{
    public Task<Result<EvaluationResource>> Handle(SubmitForm request, CancellationToken cancellationToken) => db.Act<EvaluationResource>(
        user, request.EvaluationId, async (evaluation, ct) =>
        {
            if (await db.RefuseWriter(user, evaluation, request.Form, ct) is { } refused)
            {
                return refused;
            }

            if (!evaluation.IsSubmitted(request.Form) && await Submit(evaluation, request.Form, ct) is { } notYet)
            {
                return notYet;
            }

            return await reads.Read(evaluation.Id, ct);
        },
        cancellationToken);

    private async Task<Error?> Submit(Evaluation evaluation, EvaluationForm form, CancellationToken ct)
    {
        var now = clock.Now();
        if (await db.RefuseWriting(user, evaluation, form, tenant.Tenant, now, ct) is { } refused)
        {
            return refused;
        }

        var missing = await db.IndicatorScores
            .Where(score => score.EvaluationId == evaluation.Id && score.Form == form && score.Score == null)
            .OrderBy(score => score.IndicatorKey).Select(score => score.IndicatorKey).ToArrayAsync(ct);
        if (missing.Length > 0)
        {
            return EvaluationErrors.Incomplete.About("indicators", missing);
        }

        if (form == EvaluationForm.F01)
        {
            evaluation.SubmitSelf(user.Subject, now);
        }
        else
        {
            var period = await db.EvaluationPeriods.SingleAsync(row => row.Id == evaluation.PeriodId, ct);
            var tables = (await shelf.InstrumentOf(db, evaluation, ct)).Tables;
            var figures = await db.Compute(evaluation, tables, period.MinimumRespondents, ct);
            var until = tenant.Tenant.EndOf(tenant.Tenant.DateAt(now).AddDays(period.ObjectionDays));
            evaluation.Score(figures, period.MinimumRespondents, user.Subject, now, period.ObjectionDays == 0 ? now : until);
            await db.KeepAspects(evaluation, figures, ct);
        }

        db.Announce(form == EvaluationForm.F01 ? EvaluationEvents.Submitted : EvaluationEvents.Scored, evaluation.Id, EvaluationFacts.Of(evaluation));
        return (await db.Save(ct)).Refusal(PlatformErrors.Stale, EvaluationErrors.Unknown);
    }
}
