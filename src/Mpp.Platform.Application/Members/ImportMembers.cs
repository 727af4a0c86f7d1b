using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

/// <summary>Adds and changes members from a table, told apart by name: all rows, or none.</summary>
public sealed record ImportMembers(ReceivedFile Content, SheetFormat Format, bool IsDryRun) : IUseCase<ImportReport>;

internal sealed class ImportMembersHandler(IAppDbContext db, ISheets sheets, TenantContext tenant, TimeProvider clock) : IHandle<ImportMembers, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportMembers request, CancellationToken cancellationToken)
    {
        var read = await sheets.Table(request.Content, request.Format, MemberSheet.Columns, MemberSheet.Needed, cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var known = (await db.Members.ToListAsync(cancellationToken)).GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name.Key, name => name.First(), StringComparer.OrdinalIgnoreCase);
        var problems = new List<ImportProblem>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (added, changed) = (0, 0);
        foreach (var row in read.Value.Rows)
        {
            var cells = new SheetCells(read.Value, row, problems);
            var before = problems.Count;
            var fields = MemberSheet.Read(cells);
            cells.Check(new MemberFields.Shape(), fields);
            if (!seen.Add(fields.Name))
            {
                cells.Problem("name", "duplicate", "nama ini ada dua kali dalam berkas", "the name stands in the file twice");
            }

            if (problems.Count > before)
            {
                continue;
            }

            var isNew = !known.TryGetValue(fields.Name, out var member);
            member ??= new Member(fields.Name, fields.Kind!.Value);
            var was = isNew ? null : MemberSheet.Write(0, member);
            member.Rename(fields.Name, fields.ShortName, fields.Kind!.Value);
            member.Describe(fields.ReportingGroup, fields.Hotline);
            if (member.Schedule(fields.ScheduledDays ?? [], member.Hours).Error is { } unscheduled)
            {
                cells.Problem("scheduledDays", unscheduled);
            }

            if (member.MoveTo(fields.Status ?? member.Status, today).Error is { } refused)
            {
                cells.Problem("status", refused);
            }

            added += isNew ? 1 : 0;
            changed += was is not null && !was.Cells.SequenceEqual(MemberSheet.Write(0, member).Cells, StringComparer.Ordinal) ? 1 : 0;
            if (isNew)
            {
                db.Members.Add(member);
            }
        }

        return await db.Finish(
            new ImportReport(request.IsDryRun, read.Value.Rows.Count, added, changed, read.Value.Rows.Count - added - changed, problems), cancellationToken);
    }
}
