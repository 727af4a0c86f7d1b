using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>The gates that a launch of a kind usually has.</summary>
public sealed record ListGateTemplates(LaunchKind? Launch) : IUseCase<Page<GateTemplateResource>>;

/// <summary>A gate of a template.</summary>
/// <param name="Edition">Edition of the template.</param>
/// <param name="Launch">Which launch it is for.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="ForEachMember">True: one for each member; false: one for the mall.</param>
/// <param name="Title">Its title, Indonesian.</param>
/// <param name="DaysBeforeLaunch">Days before the launch by which it should be in place.</param>
/// <param name="Days">Days it usually takes.</param>
/// <param name="EffectiveFrom">Since when it is part of the template.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record GateTemplateResource(
    string Edition, LaunchKind Launch, GateKind Kind, bool ForEachMember, string Title, int DaysBeforeLaunch, int Days, DateOnly EffectiveFrom, string Source);

internal sealed class ListGateTemplatesHandler(IAppDbContext db) : IHandle<ListGateTemplates, Page<GateTemplateResource>>
{
    public async Task<Result<Page<GateTemplateResource>>> Handle(ListGateTemplates request, CancellationToken cancellationToken) =>
        new Page<GateTemplateResource>(
            await db.GateTemplates.AsNoTracking()
                .Where(row => request.Launch == null || row.Launch == request.Launch)
                .OrderBy(row => row.Launch).ThenBy(row => row.Kind)
                .Select(row => new GateTemplateResource(
                    row.Edition, row.Launch, row.Kind, row.ForEachMember, row.Title, row.DaysBeforeLaunch, row.Days, row.EffectiveFrom, row.Source))
                .ToListAsync(cancellationToken),
            null);
}
