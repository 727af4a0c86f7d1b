using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Infrastructure.Daily;

namespace Mpp.Platform.Infrastructure.Complaints;

/// <summary>Turns the clocks of complaints with the mall's local day.</summary>
internal sealed class ComplaintRound(ComplaintClocks clocks) : IDailyWork
{
    public string Name => "complaints";

    public Task Do(DateOnly today, CancellationToken ct) => clocks.Turn(today, ct);
}
