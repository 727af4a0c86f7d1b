using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// The gates of a mall's openings by the platform's template, with their evidence. What a member that had not signed, or was
/// not at the mall yet, could not have is open still, and says why.
/// </summary>
internal static class DemoReadiness
{
    private const ulong Salt = 0x9A7E5;

    /// <summary>Writes the gates of one mall into the open transaction.</summary>
    public static async Task Write(AppDbContext db, DemoMall mall, DemoRows rows, CancellationToken ct)
    {
        var templates = await db.GateTemplates.AsNoTracking().ToListAsync(ct);
        await db.Insert(Of(mall, rows, templates), ct);
    }

    public static IReadOnlyList<Gate> Of(DemoMall mall, DemoRows rows, IReadOnlyList<GateTemplate> templates)
    {
        var gates = new List<Gate>();
        foreach (var (launch, on) in Launches(mall))
        {
            var random = DemoRandom.For(mall.Code, on, Salt);
            var template = templates.Where(row => row.Launch == launch).OrderBy(row => row.Kind);
            foreach (var row in template)
            {
                foreach (var member in row.ForEachMember ? mall.Members.Select(member => (DemoMember?)member) : [null])
                {
                    gates.Add(Gate(mall, rows, row, member, on, ref random));
                }
            }
        }

        return gates;
    }

    /// <summary>The days the mall got ready for: as they came, else as they were planned.</summary>
    private static IEnumerable<(LaunchKind Launch, DateOnly On)> Launches(DemoMall mall)
    {
        if (mall.SoftOpenedOn is { } soft)
        {
            yield return (LaunchKind.SoftOpening, soft);
        }

        if ((mall.Inaugurated.On ?? mall.Inaugurated.PlannedOn) is { } inaugurated)
        {
            yield return (LaunchKind.Inauguration, inaugurated);
        }
    }

    private static Gate Gate(DemoMall mall, DemoRows rows, GateTemplate row, DemoMember? member, DateOnly on, ref DemoRandom random)
    {
        var id = member is null ? (Guid?)null : rows.Members[member.ShortName].Id;
        // The key that applying the template gives, so that applying it again adds nothing.
        var gate = new Gate(row.Launch, row.Kind, id, $"{row.Launch}/{row.Kind}/{id}");
        var due = on.AddDays(-row.DaysBeforeLaunch);
        DemoRows.Allow(gate.Plan(row.Title, member?.Name ?? "DPMPTSP", due.AddDays(-row.Days), due));
        var (begun, done) = (due.AddDays(-(int)(random.Fraction() * row.Days)), due.AddDays(-(int)(random.Fraction() * 5)));
        var pending = mall.Story.Agreements.Pending.FirstOrDefault(other => other.Member == member?.ShortName);
        if (pending is not null)
        {
            if (row.Kind == GateKind.AgreementsSigned)
            {
                DemoRows.Allow(gate.Report(GateState.Blocked, null, pending.Reason, begun));
            }

            return gate;
        }

        DemoRows.Allow(gate.Report(GateState.InProgress, null, null, begun < done ? begun : done));
        if (member is { Status: "signed" } && row.Kind is not GateKind.AgreementsSigned)
        {
            DemoRows.Allow(gate.Report(GateState.Blocked, null, "Petugas dan perangkat belum ditempatkan oleh instansi", done));
            return gate;
        }

        DemoRows.Allow(gate.Report(GateState.Done, Evidence(row.Kind, mall, member, done), null, done));
        return gate;
    }

    private static string Evidence(GateKind kind, DemoMall mall, DemoMember? member, DateOnly on)
    {
        var day = on.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        return kind switch
        {
            GateKind.AgreementsSigned => $"Naskah perjanjian {member?.ShortName} ditandatangani, salinan diarsipkan DPMPTSP",
            GateKind.Rooms => $"Berita acara serah terima {mall.Counters.Count} gerai, {day}",
            GateKind.Network => $"Hasil uji jaringan dan aplikasi, {day}",
            GateKind.Equipment => $"Daftar perangkat gerai {member?.ShortName}, {day}",
            GateKind.StaffNamed => $"Surat tugas petugas {member?.ShortName}, {day}",
            GateKind.StandardsSet => $"Standar pelayanan {member?.ShortName} disampaikan kepada DPMPTSP, {day}",
            GateKind.ComplaintChannel => $"Loket pengaduan dan akun SP4N-LAPOR! aktif, {day}",
            GateKind.Attendance => $"Uji coba absensi terpadu, {day}",
            GateKind.Signage => $"Foto label layanan dan penunjuk arah, {day}",
            _ => $"Berita acara, {day}",
        };
    }
}
