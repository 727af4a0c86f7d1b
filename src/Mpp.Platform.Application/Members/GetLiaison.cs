using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

public sealed record GetLiaison(Guid MemberId) : IUseCase<LiaisonResource>;

internal sealed class GetLiaisonHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<GetLiaison, LiaisonResource>
{
    public async Task<Result<LiaisonResource>> Handle(GetLiaison request, CancellationToken cancellationToken)
    {
        var liaison = await db.Members.AsNoTracking().OfCaller(user)
            .Where(member => member.Id == request.MemberId)
            .ProjectTo<LiaisonResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return liaison is null ? MemberErrors.NotFound : liaison;
    }
}

internal static class MembersSeen
{
    /// <summary>A member's officer acts for its own member alone.</summary>
    public static IQueryable<Member> OfCaller(this IQueryable<Member> members, ICurrentUser user) =>
        user.OnlyMember is { } own ? members.Where(member => member.Id == own) : members;
}
