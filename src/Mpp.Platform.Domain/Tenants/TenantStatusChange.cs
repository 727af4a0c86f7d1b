using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>One step in the life of a mall, kept for good.</summary>
public sealed class TenantStatusChange : TenantEntity
{
    public const int ReasonLength = 500;
    public const int SubjectLength = Subjects.Length;

    private TenantStatusChange() { }

    public TenantStatusChange(Tenant tenant, TenantStatus from, string? reason, string by, DateTimeOffset at)
    {
        TenantId = tenant.Code;
        From = from;
        To = tenant.Status;
        (PlannedOn, ActualOn) = tenant.Status switch
        {
            TenantStatus.SoftOpened => (tenant.SoftOpeningPlannedOn, tenant.SoftOpenedOn),
            TenantStatus.Inaugurated => (tenant.InaugurationPlannedOn, tenant.InauguratedOn),
            _ => (null, null),
        };
        Reason = reason;
        RecordedBy = by;
        RecordedAt = at;
    }

    public TenantStatus From { get; private init; }

    public TenantStatus To { get; private init; }

    public DateOnly? PlannedOn { get; private init; }

    public DateOnly? ActualOn { get; private init; }

    public string? Reason { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }
}
