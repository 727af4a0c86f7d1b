using System.Text.Json.Serialization;
using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Members;

/// <summary>An agency, enterprise or bank at the mall (instansi bergabung).</summary>
public sealed record MemberResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Full name of the office at the counter.</summary>
    public string Name { get; init; } = "";

    /// <summary>Short name, such as <c>Disdukcapil</c>.</summary>
    public string? ShortName { get; init; }

    /// <summary>Legal kind, by master data.</summary>
    public MemberKind Kind { get; init; }

    /// <summary>Group the mall reports it under.</summary>
    public string? ReportingGroup { get; init; }

    /// <summary>Telephone number citizens may call.</summary>
    public string? Hotline { get; init; }

    /// <summary>Active and dormant are computed from tickets served, never set.</summary>
    public MemberStatus Status { get; init; }

    /// <summary>Weekdays it promises to be present, such as <c>thursday</c>; empty is every day the mall is open.</summary>
    public IReadOnlyList<DayOfWeek> ScheduledDays { get; init; } = [];

    /// <summary>Promised hours of some weekdays; the mall's own hours on the others.</summary>
    public IReadOnlyList<DayHours> Hours { get; init; } = [];

    /// <summary>When its tickets last changed its status; null while people decide it.</summary>
    public DateTimeOffset? StatusComputedAt { get; init; }

    /// <summary>Edition of the activity rule it was found by.</summary>
    public string? StatusRule { get; init; }

    /// <summary>Local date it joined the mall.</summary>
    public DateOnly? JoinedOn { get; init; }

    /// <summary>Local date it left the mall.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Member, MemberResource>();
    }
}
