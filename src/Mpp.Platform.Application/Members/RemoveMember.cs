using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

/// <summary>Takes a member off that never had a service; one that leaves is withdrawn instead.</summary>
public sealed record RemoveMember(Guid MemberId, int? Version) : IUseCase<Done>;

internal sealed class RemoveMemberHandler(IAppDbContext db) : IHandle<RemoveMember, Done>
{
    public async Task<Result<Done>> Handle(RemoveMember request, CancellationToken cancellationToken)
    {
        var found = (await db.Members.SingleOrDefaultAsync(member => member.Id == request.MemberId, cancellationToken))
            .At(request.Version, MemberErrors.NotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        db.Members.Remove(found.Value);
        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.InUse, MemberErrors.InUse);
        return refusal is not null ? refusal : Done.Value;
    }
}
