using System.Globalization;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Services that answer to what a citizen typed, the best first.</summary>
public sealed record SearchServices(Guid? MemberId, Placement? Placement, string Text, PageRequest Page) : IUseCase<Page<ServiceResource>>;

internal sealed class SearchServicesHandler(IAppDbContext db, IMapper mapper) : IHandle<SearchServices, Page<ServiceResource>>
{
    public async Task<Result<Page<ServiceResource>>> Handle(SearchServices request, CancellationToken cancellationToken)
    {
        var key = request.Page.Key();
        if (key.Error is not null)
        {
            return key.Error;
        }

        if (key.Value is not null && key.Value.Split('\n').Length != 3)
        {
            return PlatformErrors.CursorInvalid;
        }

        var synonyms = await db.Synonyms.AsNoTracking().Select(pair => new { pair.Term, pair.Means }).ToListAsync(cancellationToken);
        var search = new ServiceSearch(request.Text, synonyms.Select(pair => (pair.Term, pair.Means)));
        var services = await db.Services.AsNoTracking()
            .Where(service => request.MemberId == null || service.MemberId == request.MemberId)
            .Where(service => request.Placement == null || service.Placement == request.Placement)
            .Join(db.Members, service => service.MemberId, member => member.Id, (service, member) => new
            {
                service.Id,
                service.Name,
                service.Code,
                service.Label,
                Member = member.Name,
                member.ShortName,
            })
            .ToListAsync(cancellationToken);

        // A cursor is the place of the last one: rank, name, id; what was added meanwhile before it is not missed after it.
        var found = services
            .Select(service => (service.Id, Rank: search.Rank([service.Name, service.Code, service.Label, service.Member, service.ShortName]), Name: string.Join(' ', ServiceSearch.Words(service.Name))))
            .Where(hit => hit.Rank is not null)
            .Select(hit => (hit.Id, Place: string.Create(CultureInfo.InvariantCulture, $"{(int)hit.Rank!}\n{hit.Name}\n{hit.Id}")))
            .Where(hit => key.Value is null || string.CompareOrdinal(hit.Place, key.Value) > 0)
            .OrderBy(hit => hit.Place, StringComparer.Ordinal)
            .Take(request.Page.Size + 1)
            .ToList();
        var page = found.Take(request.Page.Size).ToList();
        var ids = page.ConvertAll(hit => hit.Id);
        var rows = await db.Services.AsNoTracking().Where(service => ids.Contains(service.Id)).ToDictionaryAsync(service => service.Id, cancellationToken);
        return new Page<ServiceResource>(
            [.. page.Select(hit => mapper.Map<ServiceResource>(rows[hit.Id]))],
            found.Count > page.Count ? Paging.Cursor(page[^1].Place) : null);
    }
}
