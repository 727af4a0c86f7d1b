using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>What a reminder is of.</summary>
public enum ReminderKind
{
    /// <summary>An agreement's last day in force.</summary>
    Expiry,

    /// <summary>The day by which a pending agreement is to be signed.</summary>
    Signature,

    /// <summary>The day by which a commitment is to be done.</summary>
    Commitment,
}

/// <summary>A reminder that was given. Its key lets it be given once; a date that moves earns new ones.</summary>
public sealed class Reminder : ITenantOwned
{
    private Reminder() { }

    public Reminder(string tenantId, ReminderKind kind, Guid subjectId, DateOnly dueOn, int daysBefore, DateOnly givenOn)
    {
        TenantId = tenantId;
        Kind = kind;
        SubjectId = subjectId;
        DueOn = dueOn;
        DaysBefore = daysBefore;
        GivenOn = givenOn;
    }

    public string TenantId { get; private init; } = "";

    public ReminderKind Kind { get; private init; }

    public Guid SubjectId { get; private init; }

    public DateOnly DueOn { get; private init; }

    /// <summary>The step it is for: 90, 60, 30, 7 or 0 days before.</summary>
    public int DaysBefore { get; private init; }

    public DateOnly GivenOn { get; private init; }
}

/// <summary>How many days before a date it is reminded of; versioned reference data.</summary>
public sealed class ReminderStep : IPlatformWide
{
    public required int DaysBefore { get; init; }

    public required DateOnly EffectiveFrom { get; set; }

    /// <summary>
    /// The step that is owed on a day: the nearest one whose own day has come. A day on which nobody looked is made up for
    /// later, but no step is owed whose day lay before the date was known.
    /// </summary>
    public static int? Owed(IEnumerable<int> steps, DateOnly dueOn, DateOnly knownSince, DateOnly today)
    {
        var left = dueOn.DayNumber - today.DayNumber;
        var nearest = steps.Where(step => step >= left).Order().Select(step => (int?)step).FirstOrDefault();
        return nearest is { } step && dueOn.AddDays(-step) >= knownSince ? step : null;
    }
}
