using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

public sealed record GetHoliday(Guid HolidayId) : IUseCase<HolidayResource>;

internal sealed class GetHolidayHandler(IAppDbContext db) : IHandle<GetHoliday, HolidayResource>
{
    public async Task<Result<HolidayResource>> Handle(GetHoliday request, CancellationToken cancellationToken) =>
        await db.Holidays.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.HolidayId, cancellationToken) is { } found
            ? HolidayResource.Of(found)
            : HolidayErrors.NotFound;
}
