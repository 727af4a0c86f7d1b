using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Finds the line of a form whose evidence is attached, read or taken off.</summary>
internal sealed class EvidenceDocuments(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The line, for who may see its form.</summary>
    public async Task<Result<DocumentOf>> Seen(EvidenceLine line, CancellationToken ct)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == line.EvaluationId, ct);
        return evaluation is null ? EvaluationErrors.NotFound
            : !await db.SeesForm(user, evaluation, line.Form, ct) ? EvaluationErrors.DraftPrivate
            : await Of(line, ct);
    }

    /// <summary>Why the caller may not change evidence of the line now; null when it may.</summary>
    public async Task<Error?> Refuse(EvidenceLine line, CancellationToken ct)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == line.EvaluationId, ct);
        return evaluation is null ? EvaluationErrors.NotFound : (await Written(evaluation, line, ct)).Error;
    }

    /// <summary>
    /// Changes evidence of the line, alone: a form that was submitted while its bytes were on their way takes none. Whoever
    /// does so for a self-report is one of its authors.
    /// </summary>
    public Task<Result<T>> Change<T>(EvidenceLine line, Func<DocumentOf, CancellationToken, Task<Result<T>>> change, CancellationToken ct) => db.Act<T>(
        user, line.EvaluationId, async (evaluation, token) =>
        {
            var of = await Written(evaluation, line, token);
            if (of.Error is not null)
            {
                return of.Error;
            }

            await db.KeepAuthor(user, evaluation, line.Form, token);
            return await change(of.Value, token);
        },
        ct);

    private async Task<Result<DocumentOf>> Written(Evaluation evaluation, EvidenceLine line, CancellationToken ct) =>
        await db.RefuseWriting(user, evaluation, line.Form, tenant.Tenant, clock.Now(), ct) is { } refused ? refused : await Of(line, ct);

    private async Task<Result<DocumentOf>> Of(EvidenceLine line, CancellationToken ct)
    {
        var row = await db.IndicatorScores.AsNoTracking().SingleOrDefaultAsync(
            score => score.EvaluationId == line.EvaluationId && score.Form == line.Form && score.IndicatorKey == line.IndicatorKey, ct);
        return row is null ? EvaluationErrors.PartNotFound : new DocumentOf(IndicatorScore.DocumentKind, row.Id);
    }
}

/// <summary>One indicator on one form.</summary>
public sealed record EvidenceLine(Guid EvaluationId, EvaluationForm Form, string IndicatorKey);
