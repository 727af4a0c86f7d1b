using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

/// <summary>One visitor on one day, whatever the number of tickets taken. Carries nothing about the person.</summary>
public sealed class Visit : TenantEntity
{
    private Visit() { }

    public Visit(string tenantId, Guid id, DateOnly serviceDate, DateTimeOffset startedAt)
    {
        TenantId = tenantId;
        Id = id;
        ServiceDate = serviceDate;
        StartedAt = startedAt;
    }

    public DateOnly ServiceDate { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }
}
