using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

public sealed record GetGate(Guid GateId) : IUseCase<GateResource>;

internal sealed class GetGateHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<GetGate, GateResource>
{
    public async Task<Result<GateResource>> Handle(GetGate request, CancellationToken cancellationToken)
    {
        var gate = await db.Gates.AsNoTracking().OwnedBy(user).Where(gate => gate.Id == request.GateId)
            .ProjectTo<GateResource>(mapper.ConfigurationProvider).SingleOrDefaultAsync(cancellationToken);
        return gate is null ? ReadinessErrors.NotFound : gate;
    }
}
