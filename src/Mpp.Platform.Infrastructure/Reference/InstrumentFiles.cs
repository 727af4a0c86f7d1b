using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Reference;

/// <summary>The instruments the platform ships with. One that is loaded is never loaded over: results name it.</summary>
internal sealed class InstrumentFiles(AppDbContext db, TimeProvider clock)
{
    private const string Prefix = "instrument_";

    public Task Load(CancellationToken ct) => db.InTransaction(
        async token =>
        {
            await db.HoldReferenceData(token);
            var known = await db.Instruments.ToDictionaryAsync(row => (row.Kind, row.Version), row => row.Definition, token);
            foreach (var row in Shipped())
            {
                if (!known.TryGetValue((row.Kind, row.Version), out var loaded))
                {
                    db.Instruments.Add(row);
                }
                else if (loaded != row.Definition)
                {
                    throw new InvalidOperationException(
                        $"The instrument {row.Kind} {row.Version} differs from the one that is loaded; ship a new version.");
                }
            }

            await db.SaveOwn(token);
            return (true, 0);
        },
        ct);

    internal IEnumerable<Instrument> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var file = JsonSerializer.Deserialize<InstrumentResource>(stream, InstrumentShelf.Json)!;
            object tables = file switch
            {
                { Survey: { } survey } => survey,
                { Complaints: { } complaints } => complaints,
                _ => file.Evaluation!,
            };
            yield return new Instrument
            {
                Kind = file.Kind,
                Version = file.Version,
                EffectiveFrom = file.EffectiveFrom,
                Source = file.Source,
                NoteIndonesian = file.Note?.Indonesian,
                NoteEnglish = file.Note?.English,
                Definition = JsonSerializer.Serialize(tables, tables.GetType(), InstrumentShelf.Json),
                AddedAt = clock.Now(),
                AddedBy = ICurrentUser.System,
            };
        }
    }
}
