using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

public sealed record ListGates(LaunchKind? Launch, GateKind? Kind, GateState? State, Guid? MemberId, PageRequest Page) : IUseCase<Page<GateResource>>;

internal sealed class ListGatesHandler(IAppDbContext db, ICurrentUser user, IMapper mapper) : IHandle<ListGates, Page<GateResource>>
{
    public async Task<Result<Page<GateResource>>> Handle(ListGates request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var gates = db.Gates.AsNoTracking().OwnedBy(user).Where(gate => gate.Id > after.Value);
        gates = request.Launch is { } launch ? gates.Where(gate => gate.Launch == launch) : gates;
        gates = request.Kind is { } kind ? gates.Where(gate => gate.Kind == kind) : gates;
        gates = request.State is { } state ? gates.Where(gate => gate.State == state) : gates;
        gates = request.MemberId is { } member ? gates.Where(gate => gate.MemberId == member) : gates;
        return await gates.OrderBy(gate => gate.Id).ProjectTo<GateResource>(mapper.ConfigurationProvider)
            .Page(request.Page, gate => gate.Id.ToString(), cancellationToken);
    }
}
