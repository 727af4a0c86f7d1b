using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>
/// A complaint as the caller may see it. Words, reporter and ticket are null where its role may not know them: an
/// anonymous reporter is the inspectorate's alone (UU 27/2022), an auditor reads no words, a member's officer no ticket.
/// </summary>
public sealed record ComplaintResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Public number, such as <c>P-2026-000123</c>; it opens nothing.</summary>
    public string Number { get; init; } = "";

    public ComplaintChannel Channel { get; init; }

    public ComplaintClass Class { get; init; }

    /// <summary>Illegal levy (pungli).</summary>
    public bool IsIllegalLevy { get; init; }

    public bool IsAnonymous { get; init; }

    public bool IsConfidential { get; init; }

    public ComplaintStatus Status { get; init; }

    public RejectionReason? RejectionReason { get; init; }

    /// <summary>The member complained of or, since it was forwarded, the member that answers for it.</summary>
    public Guid? MemberId { get; init; }

    public Guid? ServiceId { get; init; }

    public Guid? ServicePointId { get; init; }

    /// <summary>Agency outside the mall that it was passed to.</summary>
    public string? OutsideAgency { get; init; }

    public string? Subject { get; init; }

    public string? Description { get; init; }

    public string? Place { get; init; }

    /// <summary>Who complained, for those who may know.</summary>
    public ComplaintReporterResource? Reporter { get; init; }

    /// <summary>The turn it speaks of, for the mall's admin and the inspectorate.</summary>
    public Guid? TicketId { get; init; }

    /// <summary>Tracking id of SP4N-LAPOR!.</summary>
    public string? LaporReference { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Local date; day 0 of the clock.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>Last day for verification (3 working days).</summary>
    public DateOnly VerifyDueOn { get; init; }

    /// <summary>Last day for the first follow-up of the agency it was forwarded to (5 working days).</summary>
    public DateOnly? FollowUpDueOn { get; init; }

    /// <summary>Last day for the follow-up by its class's limit (5, 14 or 60 working days, or the mall's shorter one), pauses added.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Working days of the limit.</summary>
    public int LimitWorkingDays { get; init; }

    /// <summary>Working days the clock stood still, the present pause not counted.</summary>
    public int PausedWorkingDays { get; init; }

    /// <summary>Day on which the clock was stopped; null while it runs.</summary>
    public DateOnly? PausedOn { get; init; }

    public PauseReason? PauseReason { get; init; }

    public DateOnly? VerifiedOn { get; init; }

    public DateOnly? ForwardedOn { get; init; }

    /// <summary>Day of the first follow-up.</summary>
    public DateOnly? RespondedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Day on which it was brought up before its limit.</summary>
    public DateOnly? EscalatedOn { get; init; }

    public bool IsOverdue { get; init; }

    public bool IsVerificationLate { get; init; }

    public bool IsFollowUpLate { get; init; }

    /// <summary>The complaint it repeats and follows.</summary>
    public Guid? DuplicateOfId { get; init; }

    /// <summary>Years of its limits whose days off are not known: they may end later than they say.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];

    /// <summary>Version of the instrument whose limits it is held to.</summary>
    public string InstrumentVersion { get; init; } = "";

    /// <summary>The trace, oldest first; null in lists.</summary>
    public IReadOnlyList<ComplaintStepResource>? Steps { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>Days pass without changing the complaint, and may make it late.</summary>
    [JsonIgnore]
    public string Tag => $"{Version}-{(IsOverdue ? 1 : 0)}{(IsVerificationLate ? 1 : 0)}{(IsFollowUpLate ? 1 : 0)}{(Warnings.Count > 0 ? 1 : 0)}";

    /// <summary>The answer for a role; what it may not know is not in it.</summary>
    internal static ComplaintResource Of(
        Complaint row, ComplaintSight sight, DateOnly today, CalendarYears years, ComplaintReporter? reporter = null, IEnumerable<ComplaintStep>? steps = null)
    {
        var seesText = sight.SeesText(row);
        return new ComplaintResource
        {
            Id = row.Id,
            Number = row.Number,
            Channel = row.Channel,
            Class = row.Class,
            IsIllegalLevy = row.IsIllegalLevy,
            IsAnonymous = row.IsAnonymous,
            IsConfidential = row.IsConfidential,
            Status = row.Status,
            RejectionReason = row.RejectionReason,
            MemberId = row.MemberId,
            ServiceId = row.ServiceId,
            ServicePointId = seesText ? row.ServicePointId : null,
            OutsideAgency = seesText ? row.OutsideAgency : null,
            Subject = seesText ? row.Subject : null,
            Description = seesText ? row.Description : null,
            Place = seesText ? row.Place : null,
            Reporter = reporter is not null && sight.SeesReporter(row) ? new ComplaintReporterResource(reporter.Name, reporter.Email, reporter.Phone) : null,
            TicketId = sight.SeesTicket(row) ? row.TicketId : null,
            LaporReference = seesText ? row.LaporReference : null,
            ReceivedAt = row.ReceivedAt,
            ReceivedOn = row.ReceivedOn,
            VerifyDueOn = row.VerifyDueOn,
            FollowUpDueOn = row.FollowUpDueOn,
            DueOn = row.DueOn,
            LimitWorkingDays = row.LimitWorkingDays,
            PausedWorkingDays = row.PausedWorkingDays,
            PausedOn = row.PausedOn,
            PauseReason = row.PauseReason,
            VerifiedOn = row.VerifiedOn,
            ForwardedOn = row.ForwardedOn,
            RespondedOn = row.RespondedOn,
            ClosedOn = row.ClosedOn,
            EscalatedOn = row.EscalatedOn,
            IsOverdue = row.IsOverdue(today),
            IsVerificationLate = row.IsVerificationLate(today),
            IsFollowUpLate = row.IsFollowUpLate(today),
            DuplicateOfId = row.DuplicateOfId,
            Warnings = years.Warnings(row.ReceivedOn, row.DueOn),
            InstrumentVersion = row.InstrumentVersion,
            Steps = steps?.Select(step => ComplaintStepResource.Of(step, seesText, sight.SeesOfficers)).ToList(),
            Version = row.Version,
        };
    }
}

/// <summary>Who complained.</summary>
/// <param name="Name">As given; null when none was.</param>
/// <param name="Email">As given; null when none was.</param>
/// <param name="Phone">As given; null when none was.</param>
public sealed record ComplaintReporterResource(string? Name, string? Email, string? Phone);
