using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>What a service costs, part by part: whoever is asked for more can show it.</summary>
public sealed record ReadServiceFees(Guid ServiceId) : IUseCase<ServiceFees>;

internal sealed class ReadServiceFeesHandler(IAppDbContext db) : IHandle<ReadServiceFees, ServiceFees>
{
    public async Task<Result<ServiceFees>> Handle(ReadServiceFees request, CancellationToken cancellationToken)
    {
        var service = await db.Services.AsNoTracking().Where(service => service.Id == request.ServiceId)
            .Select(service => new { service.Fee }).SingleOrDefaultAsync(cancellationToken);
        if (service is null)
        {
            return CatalogueErrors.NotFound;
        }

        var items = await db.ServiceFees.AsNoTracking().Where(fee => fee.ServiceId == request.ServiceId).OrderBy(fee => fee.Position)
            .Select(fee => new FeeItem { Name = fee.Name, Amount = fee.Amount, Unit = fee.Unit, Basis = fee.Basis }).ToListAsync(cancellationToken);
        return new ServiceFees(request.ServiceId, service.Fee, items);
    }
}
