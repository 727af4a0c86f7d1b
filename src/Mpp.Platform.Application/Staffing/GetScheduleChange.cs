using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

public sealed record GetScheduleChange(Guid ScheduleChangeId) : IUseCase<ScheduleChangeResource>;

internal sealed class GetScheduleChangeHandler(IAppDbContext db, IMapper mapper) : IHandle<GetScheduleChange, ScheduleChangeResource>
{
    public async Task<Result<ScheduleChangeResource>> Handle(GetScheduleChange request, CancellationToken cancellationToken)
    {
        var change = await db.ScheduleChanges.AsNoTracking()
            .Where(change => change.Id == request.ScheduleChangeId)
            .ProjectTo<ScheduleChangeResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return change is null ? StaffingErrors.ChangeNotFound : change;
    }
}
