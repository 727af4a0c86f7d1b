using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Changes of a mall's schedules that touch a period.</summary>
/// <param name="MemberId">All, and those of the whole mall, when absent.</param>
/// <param name="From">Those that end on this local date or later.</param>
/// <param name="To">Those that start on this local date or earlier.</param>
/// <param name="Page">Which page.</param>
public sealed record ListScheduleChanges(Guid? MemberId, DateOnly? From, DateOnly? To, PageRequest Page) : IUseCase<Page<ScheduleChangeResource>>;

internal sealed class ListScheduleChangesHandler(IAppDbContext db, IMapper mapper) : IHandle<ListScheduleChanges, Page<ScheduleChangeResource>>
{
    public async Task<Result<Page<ScheduleChangeResource>>> Handle(ListScheduleChanges request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var changes = db.ScheduleChanges.AsNoTracking().Where(change => change.Id > after.Value);
        changes = request.MemberId is { } member ? changes.Where(change => change.MemberId == member) : changes;
        changes = request.From is { } from ? changes.Where(change => change.LastOn >= from) : changes;
        changes = request.To is { } to ? changes.Where(change => change.FirstOn <= to) : changes;
        return await changes.OrderBy(change => change.Id)
            .ProjectTo<ScheduleChangeResource>(mapper.ConfigurationProvider)
            .Page(request.Page, change => change.Id.ToString(), cancellationToken);
    }
}
