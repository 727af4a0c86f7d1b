using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

public sealed record ListMembers(MemberKind? Kind, MemberStatus? Status, string? Text, PageRequest Page) : IUseCase<Page<MemberResource>>;

internal sealed class ListMembersHandler(IAppDbContext db, IMapper mapper) : IHandle<ListMembers, Page<MemberResource>>
{
    public async Task<Result<Page<MemberResource>>> Handle(ListMembers request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var members = db.Members.AsNoTracking().Where(member => member.Id > after.Value);
        members = request.Kind is { } kind ? members.Where(member => member.Kind == kind) : members;
        members = request.Status is { } status ? members.Where(member => member.Status == status) : members;
        members = request.Text is { } text
            ? members.Where(member => EF.Functions.Like(member.Name.ToLower(), Search.Pattern(text), Search.Escape)
                || EF.Functions.Like(member.ShortName!.ToLower(), Search.Pattern(text), Search.Escape))
            : members;
        return await members
            .OrderBy(member => member.Id)
            .ProjectTo<MemberResource>(mapper.ConfigurationProvider)
            .Page(request.Page, member => member.Id.ToString(), cancellationToken);
    }
}
