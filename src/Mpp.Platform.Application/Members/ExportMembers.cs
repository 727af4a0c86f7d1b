using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Members;

/// <summary>All members as a table that can be imported again.</summary>
public sealed record ExportMembers(SheetFormat Format) : IUseCase<byte[]>;

internal sealed class ExportMembersHandler(IAppDbContext db, ISheets sheets) : IHandle<ExportMembers, byte[]>
{
    public async Task<Result<byte[]>> Handle(ExportMembers request, CancellationToken cancellationToken)
    {
        var members = await db.Members.AsNoTracking().OrderBy(member => member.Id).ToListAsync(cancellationToken);
        return sheets.Write(new Sheet(MemberSheet.Columns, [.. members.Index().Select(row => MemberSheet.Write(row.Index + 2, row.Item))]), request.Format);
    }
}
