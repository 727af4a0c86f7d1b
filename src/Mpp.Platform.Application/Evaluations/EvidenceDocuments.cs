using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Finds the line of a form whose evidence is attached, read or taken off.</summary>
internal sealed class EvidenceDocuments(IAppDbContext db, EvaluationReads reads, TenantContext tenant, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The line, for who may see its form.</summary>
    public async Task<Result<DocumentOf>> Seen(EvidenceLine line, CancellationToken ct)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == line.EvaluationId, ct);
        return evaluation is null ? EvaluationErrors.NotFound
            : !await reads.Sees(evaluation, line.Form, ct) ? EvaluationErrors.DraftPrivate
            : await Of(line, ct);
    }

    /// <summary>The line, for who may write its form now.</summary>
    public async Task<Result<DocumentOf>> Written(EvidenceLine line, CancellationToken ct)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == line.EvaluationId, ct);
        if (evaluation is null)
        {
            return EvaluationErrors.NotFound;
        }

        return await db.RefuseWriting(user, evaluation, line.Form, tenant.Tenant, clock.Now(), ct) is { } refused ? refused : await Of(line, ct);
    }

    private async Task<Result<DocumentOf>> Of(EvidenceLine line, CancellationToken ct)
    {
        var row = await db.IndicatorScores.AsNoTracking().SingleOrDefaultAsync(
            score => score.EvaluationId == line.EvaluationId && score.Form == line.Form && score.IndicatorKey == line.IndicatorKey, ct);
        return row is null ? EvaluationErrors.PartNotFound : new DocumentOf(IndicatorScore.DocumentKind, row.Id);
    }
}

/// <summary>One indicator on one form.</summary>
public sealed record EvidenceLine(Guid EvaluationId, EvaluationForm Form, string IndicatorKey);
