using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>What live data say of the indicators of an evaluation.</summary>
public sealed record ReadSuggestedEvidence(Guid EvaluationId) : IUseCase<SuggestedEvidence>;

internal sealed class ReadSuggestedEvidenceHandler(
    IAppDbContext db, InstrumentShelf shelf, IEnumerable<IEvidenceSource> sources, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadSuggestedEvidence, SuggestedEvidence>
{
    public async Task<Result<SuggestedEvidence>> Handle(ReadSuggestedEvidence request, CancellationToken cancellationToken)
    {
        var evaluation = await db.EvaluationsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.EvaluationId, cancellationToken);
        if (evaluation is null)
        {
            return EvaluationErrors.NotFound;
        }

        var unit = await db.EvaluatedUnits.AsNoTracking().SingleAsync(unit => unit.Id == evaluation.UnitId, cancellationToken);
        var member = unit.MemberId;
        var (first, end, today) = (new DateOnly(evaluation.Year, 1, 1), new DateOnly(evaluation.Year, 12, 31), tenant.Tenant.DateAt(clock.Now()));
        var last = today < first ? first : today < end ? today : end;
        var tables = (await shelf.InstrumentOf(db, evaluation, cancellationToken)).Tables;
        var scope = new EvidenceScope(member, first, last, tables, $"/v1/tenants/{tenant.Tenant.Code}");
        var found = new List<FoundEvidence>();

        // Of a unit that has not joined the mall, the mall's data say nothing.
        foreach (var source in sources.Where(_ => unit.IsMall || member is not null))
        {
            found.AddRange(await source.Find(scope, cancellationToken));
        }

        var byIndicator = found.ToLookup(one => one.IndicatorKey, StringComparer.Ordinal);
        return new SuggestedEvidence
        {
            EvaluationId = evaluation.Id,
            From = first,
            To = last,
            MemberId = member,
            Indicators =
            [
                .. tables.Indicators().Select(indicator => new IndicatorEvidence
                {
                    IndicatorKey = indicator.Key,
                    Number = indicator.Number,
                    Name = indicator.Name,
                    Figures = [.. byIndicator[indicator.Key].SelectMany(one => one.Figures)],
                    Suggestion = byIndicator[indicator.Key].Select(one => one.Suggestion).FirstOrDefault(suggestion => suggestion is not null),
                }),
            ],
        };
    }
}
