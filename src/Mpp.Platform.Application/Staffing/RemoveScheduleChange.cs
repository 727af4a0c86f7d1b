using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Takes a change back; a member's officer its own, before its first day.</summary>
public sealed record RemoveScheduleChange(Guid ScheduleChangeId, int? Version) : IUseCase<Done>;

internal sealed class RemoveScheduleChangeHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<RemoveScheduleChange, Done>
{
    public async Task<Result<Done>> Handle(RemoveScheduleChange request, CancellationToken cancellationToken)
    {
        var found = (await db.ScheduleChanges
                .Where(change => user.OnlyMember == null || change.MemberId == user.OnlyMember)
                .SingleOrDefaultAsync(change => change.Id == request.ScheduleChangeId, cancellationToken))
            .At(request.Version, StaffingErrors.ChangeNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        if (user.OnlyMember is not null && found.Value.FirstOn <= tenant.Tenant.DateAt(clock.Now()))
        {
            return StaffingErrors.ChangeTooLate;
        }

        db.ScheduleChanges.Remove(found.Value);
        if (found.Value.MemberId is null)
        {
            db.CountDaysAgain(found.Value.FirstOn, found.Value.LastOn);
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.InUse, MemberErrors.InUse);
        return refusal is not null ? refusal : Done.Value;
    }
}
