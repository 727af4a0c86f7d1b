using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

public sealed record GetMember(Guid MemberId) : IUseCase<MemberResource>;

internal sealed class GetMemberHandler(IAppDbContext db, IMapper mapper) : IHandle<GetMember, MemberResource>
{
    public async Task<Result<MemberResource>> Handle(GetMember request, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking()
            .Where(member => member.Id == request.MemberId)
            .ProjectTo<MemberResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return member is null ? MemberErrors.NotFound : member;
    }
}
