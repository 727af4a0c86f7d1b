using System.Linq.Expressions;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>
/// A complaint's limit and what became of it. There are two ways to be late, and each is asked here alone: overdue is a
/// state that a follow-up ends; a missed limit stays missed.
/// </summary>
/// <param name="PausedOn">Since when its clock stands still; one whose clock stands still has no limit that ends.</param>
public sealed record ComplaintLimit(DateOnly DueOn, DateOnly? RespondedOn, DateOnly? ClosedOn, DateOnly? PausedOn)
{
    /// <summary>When it was followed up or, without a follow-up, closed or rejected.</summary>
    public DateOnly? SettledOn => RespondedOn ?? ClosedOn;

    /// <summary>Settled on or before the last day of its limit.</summary>
    public bool IsKept => SettledOn <= DueOn;

    /// <summary>Its limit ended before <paramref name="today"/> and it was not settled by then; a late follow-up does not undo it.</summary>
    public bool IsMissed(DateOnly today) => DueOn < today && !IsKept && !(SettledOn is null && PausedOn <= DueOn);

    /// <summary>Missed, and not settled yet.</summary>
    public bool IsOverdue(DateOnly today) => IsMissed(today) && SettledOn is null;

    /// <summary>As <see cref="IsOverdue"/>, for the database.</summary>
    public static Expression<Func<Complaint, bool>> Overdue(DateOnly today) => row =>
        row.DueOn < today && row.RespondedOn == null && row.ClosedOn == null && (row.PausedOn == null || row.PausedOn > row.DueOn);
}
