using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

public static class AgreementEvents
{
    public static readonly EventType Signed = new("agreements.agreement-signed", "An agreement was signed by all its parties.");

    public static readonly EventType Activated = new("agreements.agreement-activated", "A signed agreement came into force.");

    public static readonly EventType Expired = new("agreements.agreement-expired", "The last day of an agreement has passed.");

    public static readonly EventType Amended = new("agreements.agreement-amended", "An addendum changed the terms of an agreement.");

    public static readonly EventType Superseded = new("agreements.agreement-superseded", "Another agreement took an agreement's place.");

    public static readonly EventType Terminated = new("agreements.agreement-terminated", "An agreement was ended with a reason.");

    public static readonly EventType ReminderDue = new(
        "agreements.reminder-due", "A date of an agreement or a commitment comes near, or has come.", typeof(ReminderFacts));
}

/// <summary>What a reminder says.</summary>
/// <param name="Kind">Which date: the last day in force, the day to sign by, or the day to be done by.</param>
/// <param name="DueOn">The local date.</param>
/// <param name="DaysBefore">The step: 90, 60, 30, 7, or 0 for the day itself.</param>
/// <param name="DaysLeft">Days really left; below the step when nobody looked in time, negative when the date has passed.</param>
public sealed record ReminderFacts(ReminderKind Kind, DateOnly DueOn, int DaysBefore, int DaysLeft);
