using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>Takes a day off back: people work on it.</summary>
public sealed record RemoveHoliday(Guid HolidayId, int? Version) : IUseCase<Done>;

internal sealed class RemoveHolidayHandler(IAppDbContext db) : IHandle<RemoveHoliday, Done>
{
    public async Task<Result<Done>> Handle(RemoveHoliday request, CancellationToken cancellationToken)
    {
        var found = (await db.Holidays.SingleOrDefaultAsync(row => row.Id == request.HolidayId, cancellationToken))
            .At(request.Version, HolidayErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        db.Holidays.Remove(found.Value);
        db.Spread(found.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(HolidayErrors.Exists, HolidayErrors.NotFound);
        return refusal is not null ? refusal : Done.Value;
    }
}
