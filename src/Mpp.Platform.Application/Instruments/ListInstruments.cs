using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Instruments;

/// <summary>Every version of every instrument, oldest first.</summary>
public sealed record ListInstruments(InstrumentKind? Kind) : IUseCase<Page<InstrumentEntry>>;

internal sealed class ListInstrumentsHandler(IAppDbContext db) : IHandle<ListInstruments, Page<InstrumentEntry>>
{
    public async Task<Result<Page<InstrumentEntry>>> Handle(ListInstruments request, CancellationToken cancellationToken)
    {
        var rows = await db.Instruments.AsNoTracking()
            .Where(row => request.Kind == null || row.Kind == request.Kind)
            .OrderBy(row => row.Kind).ThenBy(row => row.EffectiveFrom)
            .Select(row => new InstrumentEntry(row.Kind, row.Version, row.EffectiveFrom, null, row.Source))
            .ToListAsync(cancellationToken);
        return new Page<InstrumentEntry>(
            [.. rows.Select(row => row with { EffectiveTo = Next(row)?.EffectiveFrom.AddDays(-1) })], null);

        InstrumentEntry? Next(InstrumentEntry row) => rows.Find(other => other.Kind == row.Kind && other.EffectiveFrom > row.EffectiveFrom);
    }
}
