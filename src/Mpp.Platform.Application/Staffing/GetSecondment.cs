using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

public sealed record GetSecondment(Guid SecondmentId) : IUseCase<SecondmentResource>;

internal sealed class GetSecondmentHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<GetSecondment, SecondmentResource>
{
    public async Task<Result<SecondmentResource>> Handle(GetSecondment request, CancellationToken cancellationToken)
    {
        var secondment = await db.Secondments.AsNoTracking().SeenBy(user)
            .Where(row => row.Id == request.SecondmentId)
            .ProjectTo<SecondmentResource>(mapper.ConfigurationProvider)
            .SingleOrDefaultAsync(cancellationToken);
        return secondment is null ? StaffingErrors.SecondmentNotFound : secondment;
    }
}
