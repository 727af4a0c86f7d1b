using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Follow-ups in the order they were made; a member's officer sees its own member's.</summary>
public sealed record ListFollowUps(int? Year, Guid? MemberId, bool? Done, PageRequest Page) : IUseCase<Page<FollowUpResource>>;

internal sealed class ListFollowUpsHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<ListFollowUps, Page<FollowUpResource>>
{
    public async Task<Result<Page<FollowUpResource>>> Handle(ListFollowUps request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var rows = db.SurveyFollowUps.AsNoTracking().SeenBy(user).Where(row => row.Id > after.Value);
        rows = request.Year is { } year ? rows.Where(row => row.PlannedOn.Year == year) : rows;
        rows = request.MemberId is { } member ? rows.Where(row => row.MemberId == member) : rows;
        rows = request.Done is { } done ? rows.Where(row => done ? row.DoneOn != null : row.DoneOn == null) : rows;
        return await rows.OrderBy(row => row.Id).ProjectTo<FollowUpResource>(mapper.ConfigurationProvider)
            .Page(request.Page, row => row.Id.ToString(), cancellationToken);
    }
}
