using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record GetFollowUp(Guid FollowUpId) : IUseCase<FollowUpResource>;

internal sealed class GetFollowUpHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<GetFollowUp, FollowUpResource>
{
    public async Task<Result<FollowUpResource>> Handle(GetFollowUp request, CancellationToken cancellationToken)
    {
        var row = await db.SurveyFollowUps.AsNoTracking().SeenBy(user).SingleOrDefaultAsync(row => row.Id == request.FollowUpId, cancellationToken);
        return row is null ? SurveyErrors.FollowUpNotFound : mapper.Map<FollowUpResource>(row);
    }
}
