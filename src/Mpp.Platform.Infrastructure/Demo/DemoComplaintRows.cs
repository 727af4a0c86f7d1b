using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

internal static class DemoComplaintRows
{
    /// <summary>Writes the complaints of one mall into the open transaction.</summary>
    public static async Task InsertComplaints(
        this AppDbContext db, DemoRows rows, TenantInfo mall, DateOnly yesterday, TimeSpan offset, IReadOnlySet<DateOnly> holidays, ulong seed, CancellationToken ct)
    {
        var instrument = (await new InstrumentShelf().On<ComplaintInstrument>(db, yesterday, ct)).Value;
        var members = rows.Members.Values
            .Select(member => (member.Id, (IReadOnlyList<Guid>)[.. rows.Services.Values.Where(service => service.MemberId == member.Id).Select(service => service.Id)]))
            .ToList();
        var demo = DemoComplaints.Of(
            mall.Code, members, new InstrumentTables(instrument.Version, instrument.Tables), new WorkingDays(holidays),
            mall.SoftOpenedOn ?? yesterday.AddDays(-7 * DemoComplaints.Weeks), yesterday, offset, seed);
        await db.Insert(demo.Complaints, ct);
        await db.Insert(demo.Steps, ct);
        await db.Insert(demo.Sequences, ct);
    }
}
