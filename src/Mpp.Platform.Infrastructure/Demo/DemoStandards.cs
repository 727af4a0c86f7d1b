using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>
/// Standards of the services at a mall, heard and set by the acts that requests go through, and its charter. Members that
/// do not serve have drafted little: their standards are what a regent finds missing.
/// </summary>
internal static class DemoStandards
{
    private const ulong Salt = 0x57A2D;

    /// <summary>How long before the decree the public was heard.</summary>
    private const int HeardDaysBefore = 45;

    /// <summary>Writes standards and charter of one mall into the open transaction.</summary>
    public static async Task Write(AppDbContext db, DemoMall mall, DemoRows rows, DateOnly today, CancellationToken ct)
    {
        var components = await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).ToListAsync(ct);
        await db.Insert(Of(mall, rows, components, today), ct);
        await db.Insert([Charter(mall)], ct);
    }

    public static IReadOnlyList<ServiceStandard> Of(DemoMall mall, DemoRows rows, IReadOnlyList<StandardComponent> components, DateOnly today)
    {
        var (story, random) = (mall.Story.Standards, DemoRandom.For(mall.Code, mall.Story.Standards.DecreeOn, Salt));
        var published = components.Where(component => component.IsPublished).Select(component => component.Key).ToList();
        var standards = new List<ServiceStandard>();
        foreach (var (member, service) in mall.Members.SelectMany(member => member.Services.Select(service => (member, service))))
        {
            if (service.Placement != "mall")
            {
                continue;
            }

            var isSet = random.Chance(story.Share) && member.Status == "active";
            // A draft has the components that are easy to write; some services have none at all.
            var filled = isSet ? components.Count : (int)(random.Fraction() * published.Count);
            var reviewed = today.AddDays(-30 - (int)(random.Fraction() * 270));
            if (filled == 0)
            {
                continue;
            }

            var standard = new ServiceStandard(rows.Services[service.Code].Id, 1, components.Take(filled)
                .ToDictionary(component => component.Key, component => Text(component.Key, member, service), StringComparer.Ordinal));
            if (isSet)
            {
                Set(standard, story, published, reviewed);
            }

            standards.Add(standard);
        }

        return standards;
    }

    private static void Set(ServiceStandard standard, DemoDecree story, IReadOnlyCollection<string> published, DateOnly reviewed)
    {
        DemoRows.Allow(standard.Consult(
            story.DecreeOn.AddDays(-HeardDaysBefore), ["users", "related-agencies", "civil-society"], "Forum konsultasi publik menyepakati rancangan dengan perbaikan bahasa."));
        DemoRows.Allow(standard.Set(story.Decree, story.DecreeOn, "Kepala DPMPTSP", published));
        if (story.Reviewed)
        {
            DemoRows.Allow(standard.Review());
            DemoRows.Allow(standard.Confirm(reviewed));
        }
    }

    private static ServiceCharter Charter(DemoMall mall) => new(null, 1)
    {
        Statement = $"Dengan ini {mall.MallName} sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan.",
        Improvement = "Kami memperbaiki pelayanan terus-menerus menurut masukan dan pengaduan masyarakat.",
        Sanction = "Apabila tidak menepati janji ini, kami bersedia menerima sanksi sesuai peraturan perundang-undangan.",
        SignedByName = "Contoh Kepala DPMPTSP",
        SignedByTitle = "Kepala DPMPTSP",
        DecreeNumber = mall.Story.Standards.Decree,
        DecreeOn = mall.Story.Standards.DecreeOn,
        Media = ["banner", "website"],
    };

    private static string Text(string key, DemoMember member, DemoService service) => key switch
    {
        "requirements" => service.Requirements.Count == 0 ? "Tanpa persyaratan khusus" : string.Join("; ", service.Requirements),
        "procedure" => $"Mengambil nomor antrean, menyerahkan berkas di gerai {member.ShortName}, pemeriksaan, penerbitan, penyerahan.",
        "completion-time" => string.Create(CultureInfo.InvariantCulture, $"{service.CompletionTime.Value} {Unit(service.CompletionTime.Unit)}"),
        "fee" => service.Fee switch
        {
            null => "Menurut tarif yang berlaku",
            0 => "Tidak dipungut biaya",
            { } fee => $"Rp{fee.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.')}",
        },
        "product" => service.Name,
        "complaint-handling" => $"Loket pengaduan MPP, SP4N-LAPOR!, atau nomor {member.Hotline ?? "layanan MPP"}",
        "legal-basis" => $"Peraturan tentang pelayanan {service.Name}",
        "facilities" => $"Gerai {member.ShortName}, ruang tunggu, tempat ibadah, ruang laktasi, jalur kursi roda",
        "staff-competence" => "Memahami ketentuan layanan dan mampu mengoperasikan aplikasinya",
        "internal-control" => "Pengawasan atasan langsung dan inspektorat",
        "staff-count" => "Paling sedikit satu petugas pada setiap gerai",
        "service-guarantee" => "Diselesaikan menurut standar; bila tidak, pemohon diberi tahu dengan alasannya",
        "safety-guarantee" => "Berkas dijaga kerahasiaannya dan produk ditandatangani secara elektronik",
        _ => "Penilaian kinerja pelaksana setiap semester",
    };

    private static string Unit(string unit) => unit switch
    {
        "minutes" => "menit",
        "hours" => "jam",
        _ => "hari kerja",
    };
}
