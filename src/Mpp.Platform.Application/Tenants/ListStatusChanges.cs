using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>The life of a mall, step by step.</summary>
public sealed record ListStatusChanges(PageRequest Page) : IUseCase<Page<StatusChange>>;

/// <summary>One step in the life of a mall, with its date as planned and as it came.</summary>
public sealed record StatusChange
{
    public Guid Id { get; init; }

    public TenantStatus From { get; init; }

    public TenantStatus To { get; init; }

    public DateOnly? PlannedOn { get; init; }

    public DateOnly? ActualOn { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<TenantStatusChange, StatusChange>();
    }
}

internal sealed class ListStatusChangesHandler(IAppDbContext db, IMapper mapper) : IHandle<ListStatusChanges, Page<StatusChange>>
{
    public async Task<Result<Page<StatusChange>>> Handle(ListStatusChanges request, CancellationToken cancellationToken)
    {
        var after = request.Page.IdKey();
        return after.Error is not null
            ? after.Error
            : await db.TenantStatusChanges.AsNoTracking()
                .Where(change => change.Id > after.Value)
                .OrderBy(change => change.Id)
                .ProjectTo<StatusChange>(mapper.ConfigurationProvider)
                .Page(request.Page, change => change.Id.ToString(), cancellationToken);
    }
}
