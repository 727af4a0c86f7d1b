using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Staffing;

/// <summary>The register of secondments; a member's officer sees those from and to its own member.</summary>
/// <param name="MemberId">From or to this member.</param>
/// <param name="On">Those that hold on this local date.</param>
/// <param name="Page">Which page.</param>
public sealed record ListSecondments(Guid? MemberId, DateOnly? On, PageRequest Page) : IUseCase<Page<SecondmentResource>>;

internal sealed class ListSecondmentsHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<ListSecondments, Page<SecondmentResource>>
{
    public async Task<Result<Page<SecondmentResource>>> Handle(ListSecondments request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var rows = db.Secondments.AsNoTracking().SeenBy(user).Where(row => row.Id > after.Value);
        rows = request.MemberId is { } member ? rows.Where(row => row.HomeMemberId == member || row.ServingMemberId == member) : rows;
        rows = request.On is { } date ? rows.HoldingOn(date) : rows;
        return await rows.OrderBy(row => row.Id)
            .ProjectTo<SecondmentResource>(mapper.ConfigurationProvider)
            .Page(request.Page, row => row.Id.ToString(), cancellationToken);
    }
}
