using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Readiness;

/// <summary>The notices of a mall, the newest first: the first is the one that holds.</summary>
public sealed record ListContinuityNotices(PageRequest Page) : IUseCase<Page<ContinuityNoticeResource>>;

internal sealed class ListContinuityNoticesHandler(IAppDbContext db, IMapper mapper) : IHandle<ListContinuityNotices, Page<ContinuityNoticeResource>>
{
    public async Task<Result<Page<ContinuityNoticeResource>>> Handle(ListContinuityNotices request, CancellationToken cancellationToken)
    {
        var key = request.Page.IdKey();
        if (key.Error is not null)
        {
            return key.Error;
        }

        var notices = db.ContinuityNotices.AsNoTracking();
        notices = key.Value == Guid.Empty ? notices : notices.Where(notice => notice.Id < key.Value);
        return await notices.OrderByDescending(notice => notice.Id).ProjectTo<ContinuityNoticeResource>(mapper.ConfigurationProvider)
            .Page(request.Page, notice => notice.Id.ToString(), cancellationToken);
    }
}
