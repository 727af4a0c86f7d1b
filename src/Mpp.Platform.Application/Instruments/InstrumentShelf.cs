using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Instruments;

/// <summary>An instrument with its tables read.</summary>
/// <param name="Version">Results name it.</param>
public sealed record InstrumentOf<T>(string Version, DateOnly EffectiveFrom, T Tables);

/// <summary>Gives instruments by date and by version. A version never changes, so its tables are read once per node.</summary>
public sealed class InstrumentShelf
{
    /// <summary>How tables are written in the database.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static readonly Dictionary<Type, InstrumentKind> Kinds = new()
    {
        [typeof(SurveyInstrument)] = InstrumentKind.SatisfactionSurvey,
        [typeof(ComplaintInstrument)] = InstrumentKind.ComplaintHandling,
        [typeof(EvaluationInstrument)] = InstrumentKind.PerformanceEvaluation,
    };

    private readonly ConcurrentDictionary<(InstrumentKind Kind, string Version), object> _read = new();

    /// <summary>The version in force on a date.</summary>
    public async Task<Result<InstrumentOf<T>>> On<T>(IAppDbContext db, DateOnly date, CancellationToken ct)
        where T : class
    {
        var kind = Kinds[typeof(T)];
        var version = await db.Instruments.AsNoTracking()
            .Where(row => row.Kind == kind && row.EffectiveFrom <= date)
            .OrderByDescending(row => row.EffectiveFrom).Select(row => row.Version).FirstOrDefaultAsync(ct);
        return version is null ? InstrumentErrors.NoneInForce : await Of<T>(db, version, ct);
    }

    /// <summary>The versions that were in force on a day of a period, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> During<T>(IAppDbContext db, DateOnly first, DateOnly last, CancellationToken ct)
        where T : class
    {
        var kind = Kinds[typeof(T)];
        var begun = await db.Instruments.AsNoTracking().Where(row => row.Kind == kind && row.EffectiveFrom <= last)
            .OrderBy(row => row.EffectiveFrom).Select(row => new { row.Version, row.EffectiveFrom }).ToListAsync(ct);
        return [.. begun.Skip(Math.Max(0, begun.FindLastIndex(row => row.EffectiveFrom <= first))).Select(row => row.Version)];
    }

    /// <summary>One version, for results that name it.</summary>
    public async Task<Result<InstrumentOf<T>>> Of<T>(IAppDbContext db, string version, CancellationToken ct)
        where T : class
    {
        var kind = Kinds[typeof(T)];
        if (_read.TryGetValue((kind, version), out var read))
        {
            return (InstrumentOf<T>)read;
        }

        var row = await db.Instruments.AsNoTracking().SingleOrDefaultAsync(row => row.Kind == kind && row.Version == version, ct);
        if (row is null)
        {
            return InstrumentErrors.NotFound;
        }

        var instrument = new InstrumentOf<T>(version, row.EffectiveFrom, JsonSerializer.Deserialize<T>(row.Definition, Json)!);
        _read.TryAdd((kind, version), instrument);
        return instrument;
    }
}
