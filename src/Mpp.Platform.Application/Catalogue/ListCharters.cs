using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Service charters of the mall, or of one member, the newest first: the first of each holds.</summary>
public sealed record ListCharters(Guid? MemberId, PageRequest Page) : IUseCase<Page<CharterResource>>;

internal sealed class ListChartersHandler(IAppDbContext db, IMapper mapper) : IHandle<ListCharters, Page<CharterResource>>
{
    public async Task<Result<Page<CharterResource>>> Handle(ListCharters request, CancellationToken cancellationToken)
    {
        var key = request.Page.IdKey();
        if (key.Error is not null)
        {
            return key.Error;
        }

        var charters = db.ServiceCharters.AsNoTracking().Where(charter => request.MemberId == null || charter.MemberId == request.MemberId);
        charters = key.Value == Guid.Empty ? charters : charters.Where(charter => charter.Id < key.Value);
        return await charters.OrderByDescending(charter => charter.Id).ProjectTo<CharterResource>(mapper.ConfigurationProvider)
            .Page(request.Page, charter => charter.Id.ToString(), cancellationToken);
    }
}
