using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>An officer's presence at a counter. Instants are UTC.</summary>
public sealed record CounterSessionResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid CounterId { get; init; }

    /// <summary>The member that is served.</summary>
    public Guid MemberId { get; init; }

    /// <summary>Who is there, as the token names it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The mall's local date.</summary>
    public DateOnly ServiceDate { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The end of its local day when nobody closed it; null while it lasts.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How it ended; null while it lasts.</summary>
    public SessionEnd? EndedBy { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>One that was left open has ended with its day, before anything is written down of that.</summary>
    internal static CounterSessionResource Of(CounterSession session, TenantInfo mall, DateTimeOffset now)
    {
        var left = session.ClosedAt is null && mall.EndOf(session.ServiceDate) <= now;
        return new CounterSessionResource
        {
            Id = session.Id,
            CounterId = session.CounterId,
            MemberId = session.MemberId,
            Subject = session.Subject,
            ServiceDate = session.ServiceDate,
            OpenedAt = session.OpenedAt,
            ClosedAt = left ? mall.EndOf(session.ServiceDate) : session.ClosedAt,
            EndedBy = left ? SessionEnd.DayEnd : session.EndedBy,
            Version = session.Version,
        };
    }
}
