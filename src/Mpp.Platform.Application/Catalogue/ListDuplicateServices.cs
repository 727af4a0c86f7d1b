using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Services given both at the mall and at the member's office (dualisme), with who ends it and by when.</summary>
public sealed record ListDuplicateServices(bool? Open, PageRequest Page) : IUseCase<Page<DuplicateServiceResource>>;

/// <summary>A service that is given at two places.</summary>
public sealed record DuplicateServiceResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid ServiceId { get; init; }

    /// <summary>Local date it was found.</summary>
    public DateOnly FoundOn { get; init; }

    /// <summary>Who ends it; the member until somebody else is named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>30 days after it was found until another date is named.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Local date the office stopped, or the service left the mall.</summary>
    public DateOnly? ResolvedOn { get; init; }

    public string? Note { get; init; }

    /// <summary>Due before today and not resolved.</summary>
    public bool IsOverdue { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal static DuplicateServiceResource Of(DuplicateService finding, DateOnly today) => new()
    {
        Id = finding.Id,
        ServiceId = finding.ServiceId,
        FoundOn = finding.FoundOn,
        Owner = finding.Owner,
        DueOn = finding.DueOn,
        ResolvedOn = finding.ResolvedOn,
        Note = finding.Note,
        IsOverdue = finding.IsOverdue(today),
        Version = finding.Version,
    };
}

internal sealed class ListDuplicateServicesHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ListDuplicateServices, Page<DuplicateServiceResource>>
{
    public async Task<Result<Page<DuplicateServiceResource>>> Handle(ListDuplicateServices request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        if (after.Error is not null)
        {
            return after.Error;
        }

        var own = db.Services.OwnedBy(user).Select(service => service.Id);
        var findings = db.DuplicateServices.AsNoTracking().Where(finding => finding.Id > after.Value && own.Contains(finding.ServiceId));
        findings = request.Open is { } open ? findings.Where(finding => (finding.ResolvedOn == null) == open) : findings;
        var page = await findings.OrderBy(finding => finding.Id).Page(request.Page, finding => finding.Id.ToString(), cancellationToken);
        var today = tenant.Tenant.DateAt(clock.Now());
        return new Page<DuplicateServiceResource>([.. page.Items.Select(finding => DuplicateServiceResource.Of(finding, today))], page.NextCursor);
    }
}
