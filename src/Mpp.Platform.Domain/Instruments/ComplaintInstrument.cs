using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Domain.Instruments;

/// <summary>Time limits of complaints, in working days after the day of receipt, which is day 0.</summary>
public sealed record ComplaintInstrument
{
    /// <summary>How the limits are counted, for people.</summary>
    public required LocalText Formula { get; init; }

    /// <summary>Limit per class; a tenant may set a shorter one.</summary>
    public required IReadOnlyList<ComplaintLimit> Limits { get; init; }

    /// <summary>Verified and forwarded at latest after so many working days, 3.</summary>
    public required int VerifyWorkingDays { get; init; }

    /// <summary>First follow-up by the agency at latest so many working days after it was forwarded, 5.</summary>
    public required int FirstFollowUpWorkingDays { get; init; }

    /// <summary>Closed by itself when a follow-up has had no reply for so many working days, 10.</summary>
    public required int CloseWorkingDays { get; init; }

    /// <summary>The reporter may reopen within so many working days after a follow-up, 10.</summary>
    public required int ReopenWorkingDays { get; init; }

    /// <summary>Escalated so many working days before the limit.</summary>
    public required int EscalateWorkingDays { get; init; }

    /// <summary>What does not fit together; empty when all does.</summary>
    public IEnumerable<string> Faults()
    {
        if (Limits.Select(limit => limit.Class).Order().ToList() is var classes && !classes.SequenceEqual(Enum.GetValues<ComplaintClass>()))
        {
            yield return FieldText.Of("setiap klasifikasi mempunyai satu batas", "every class has one limit");
        }

        if (Limits.Any(limit => limit.WorkingDays <= 0)
            || new[] { VerifyWorkingDays, FirstFollowUpWorkingDays, CloseWorkingDays, ReopenWorkingDays }.Any(days => days <= 0)
            || EscalateWorkingDays < 0)
        {
            yield return FieldText.Of("batas bernilai positif", "limits are positive");
        }
    }
}

/// <summary>The limit of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="WorkingDays">Working days within which it is followed up.</param>
/// <param name="Name">Name of the class, for people.</param>
public sealed record ComplaintLimit(ComplaintClass Class, int WorkingDays, LocalText Name);
