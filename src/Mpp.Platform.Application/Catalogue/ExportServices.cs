using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>All services as a table that can be imported again.</summary>
public sealed record ExportServices(SheetFormat Format) : IUseCase<byte[]>;

internal sealed class ExportServicesHandler(IAppDbContext db, ISheets sheets) : IHandle<ExportServices, byte[]>
{
    public async Task<Result<byte[]>> Handle(ExportServices request, CancellationToken cancellationToken)
    {
        var members = await db.Members.AsNoTracking().ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
        var services = await db.Services.AsNoTracking().OrderBy(service => service.Id).ToListAsync(cancellationToken);
        return sheets.Write(
            new Sheet(ServiceSheet.Columns, [.. services.Index().Select(row => ServiceSheet.Write(row.Index + 2, row.Item, members[row.Item.MemberId]))]),
            request.Format);
    }
}
