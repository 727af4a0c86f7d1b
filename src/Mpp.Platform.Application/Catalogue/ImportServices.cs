using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Adds and changes services from a table, told apart by code; members are named by name or short name: all rows, or none.</summary>
public sealed record ImportServices(ReceivedFile Content, SheetFormat Format, bool IsDryRun) : IUseCase<ImportReport>;

internal sealed class ImportServicesHandler(IAppDbContext db, ISheets sheets, TenantContext tenant, TimeProvider clock) : IHandle<ImportServices, ImportReport>
{
    private readonly List<ImportProblem> _problems = [];
    private readonly HashSet<string> _codes = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Result<ImportReport>> Handle(ImportServices request, CancellationToken cancellationToken)
    {
        var read = await sheets.Table(request.Content, request.Format, ServiceSheet.Columns, ServiceSheet.Needed, cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var members = await db.Members.AsNoTracking().ToListAsync(cancellationToken);
        var known = (await db.Services.ToListAsync(cancellationToken)).ToDictionary(service => service.Code, StringComparer.OrdinalIgnoreCase);
        var placed = new List<(SheetCells Cells, Service Service)>();
        var (added, changed) = (0, 0);
        foreach (var row in read.Value.Rows)
        {
            var cells = new SheetCells(read.Value, row, _problems);
            if (Fields(cells, members) is not { } fields)
            {
                continue;
            }

            var isNew = !known.TryGetValue(fields.Code, out var service);
            service ??= new Service(fields.MemberId);
            if (service.MemberId != fields.MemberId)
            {
                cells.Problem("member", "invalid", "layanan ini milik instansi lain", "the service belongs to another member");
                continue;
            }

            var was = isNew ? null : ServiceSheet.Write(0, service, "");
            if (service.Take(fields).Error is { } refused)
            {
                cells.Problem(refused == CatalogueErrors.ReasonRequired ? "exclusionReason" : "ticketPrefix", refused);
                continue;
            }

            placed.Add((cells, service));
            added += isNew ? 1 : 0;
            changed += was is not null && !was.Cells.SequenceEqual(ServiceSheet.Write(0, service, "").Cells, StringComparer.Ordinal) ? 1 : 0;
            if (isNew)
            {
                db.Services.Add(service);
            }
        }

        await CheckTogether(placed, known.Values, cancellationToken);
        var found = (await db.DuplicateServices.Where(finding => finding.ResolvedOn == null).Select(finding => finding.ServiceId).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (_, service) in placed.Where(row => row.Service.IsDuplicate || found.Contains(row.Service.Id)))
        {
            await db.Duplicates(service, today, cancellationToken);
        }

        return await db.Finish(
            new ImportReport(request.IsDryRun, read.Value.Rows.Count, added, changed, read.Value.Rows.Count - added - changed, _problems), cancellationToken);
    }

    /// <summary>The row's fields when nothing in them is wrong.</summary>
    private ServiceFields? Fields(SheetCells cells, List<Member> members)
    {
        var before = _problems.Count;
        var name = cells.Text("member");
        var owners = members.FindAll(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
        owners = owners.Count > 0 ? owners : members.FindAll(member => member.ShortName is not null && string.Equals(member.ShortName, name, StringComparison.OrdinalIgnoreCase));
        if (owners.Count == 0)
        {
            cells.Problem("member", MemberErrors.Unknown.Code, "tidak ada instansi dengan nama itu", "no member of that name");
        }
        else if (owners.Count > 1)
        {
            cells.Problem("member", "invalid", "beberapa instansi bernama itu", "several members of that name");
        }

        var fields = ServiceSheet.Read(cells, owners.FirstOrDefault()?.Id ?? Guid.Empty);
        cells.Check(new ServiceFields.Shape(), owners.Count == 0 ? fields with { MemberId = Guid.CreateVersion7() } : fields, ServiceSheet.Column);
        if (!_codes.Add(fields.Code))
        {
            cells.Problem("code", "duplicate", "kode ini ada dua kali dalam berkas", "the code stands in the file twice");
        }

        return _problems.Count > before ? null : fields;
    }

    /// <summary>What only shows when all rows are known: prefixes taken, services that are still at a counter.</summary>
    private async Task CheckTogether(List<(SheetCells Cells, Service Service)> placed, IEnumerable<Service> known, CancellationToken ct)
    {
        var prefixes = known.Union(placed.Select(row => row.Service)).Where(service => service.TicketPrefix is not null)
            .ToLookup(service => service.TicketPrefix!, StringComparer.Ordinal);
        var atCounter = (await db.CounterServices.Select(served => served.ServiceId).Distinct().ToListAsync(ct)).ToHashSet();
        foreach (var (cells, service) in placed)
        {
            if (service.TicketPrefix is { } prefix && prefixes[prefix].Count() > 1)
            {
                cells.Problem("ticketPrefix", CatalogueErrors.CodeTaken);
            }

            if (service.Placement != Placement.Mall && atCounter.Contains(service.Id))
            {
                cells.Problem("placement", CatalogueErrors.AtCounter);
            }
        }
    }
}
