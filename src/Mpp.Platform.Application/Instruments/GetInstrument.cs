using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Instruments;

/// <summary>One version of an instrument, with its formula and tables.</summary>
public sealed record GetInstrument(InstrumentKind Kind, string Version) : IUseCase<InstrumentResource>;

internal sealed class GetInstrumentHandler(IAppDbContext db) : IHandle<GetInstrument, InstrumentResource>
{
    public async Task<Result<InstrumentResource>> Handle(GetInstrument request, CancellationToken cancellationToken)
    {
        var row = await db.Instruments.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Kind == request.Kind && row.Version == request.Version, cancellationToken);
        return row is null ? InstrumentErrors.NotFound : InstrumentResource.Of(row);
    }
}
