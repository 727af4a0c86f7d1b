using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Complaints;

/// <summary>The limits complaints received today are held to.</summary>
public sealed record ComplaintLimits : IVersionedResource
{
    /// <summary>Version of the national instrument.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>How working days are counted.</summary>
    public LocalText? Formula { get; init; }

    /// <summary>Verified at latest after so many working days.</summary>
    public int VerifyWorkingDays { get; init; }

    /// <summary>First follow-up at latest so many working days after it was forwarded.</summary>
    public int FirstFollowUpWorkingDays { get; init; }

    /// <summary>Closed by itself after so many working days without a reply.</summary>
    public int CloseWorkingDays { get; init; }

    /// <summary>The reporter may reopen within so many working days after a follow-up.</summary>
    public int ReopenWorkingDays { get; init; }

    /// <summary>Brought up so many working days before the limit.</summary>
    public int EscalateWorkingDays { get; init; }

    public IReadOnlyList<ComplaintClassLimit> Limits { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public int Version { get; init; }

    /// <summary>Another version of the instrument comes into force without a change of the mall's own limits.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Tag => $"{Version}-{InstrumentVersion}";
}

/// <summary>The limit of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="NationalWorkingDays">Limit of the instrument.</param>
/// <param name="WorkingDays">Limit at this mall; never longer.</param>
public sealed record ComplaintClassLimit(ComplaintClass Class, LocalText Name, int NationalWorkingDays, int WorkingDays);

internal static class ComplaintLimitReads
{
    public static async Task<Result<ComplaintLimits>> LimitsOn(this IAppDbContext db, InstrumentShelf instruments, DateOnly today, CancellationToken ct)
    {
        var found = await instruments.On<ComplaintInstrument>(db, today, ct);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (own, rules) = (await db.ComplaintLimits.AsNoTracking().ToListAsync(ct), found.Value.Tables);
        return new ComplaintLimits
        {
            InstrumentVersion = found.Value.Version,
            Formula = rules.Formula,
            VerifyWorkingDays = rules.VerifyWorkingDays,
            FirstFollowUpWorkingDays = rules.FirstFollowUpWorkingDays,
            CloseWorkingDays = rules.CloseWorkingDays,
            ReopenWorkingDays = rules.ReopenWorkingDays,
            EscalateWorkingDays = rules.EscalateWorkingDays,
            Limits =
            [
                .. rules.Limits.Select(limit => new ComplaintClassLimit(
                    limit.Class, limit.Name, limit.WorkingDays,
                    Math.Min(limit.WorkingDays, own.Find(row => row.Class == limit.Class)?.WorkingDays ?? limit.WorkingDays))),
            ],

            // Rows are changed and never removed: the sum rises with every change.
            Version = own.Sum(row => row.Version),
        };
    }
}
