using System.Text.Json.Serialization;
using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>A regency's public service mall.</summary>
public sealed record TenantResource : IVersionedResource
{
    /// <summary>Kemendagri region code with its dot, such as <c>35.24</c>; it names the mall in every route.</summary>
    public string Code { get; init; } = "";

    /// <summary>Name of the region.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of the mall.</summary>
    public string MallName { get; init; } = "";

    public string? Address { get; init; }

    public string ProvinceCode { get; init; } = "";

    /// <summary>IANA name; dates and weeks of the mall are in it.</summary>
    public string TimeZone { get; init; } = "";

    public TenantStatus Status { get; init; }

    /// <summary>Planned date of the soft opening; kept when the actual date differs.</summary>
    public DateOnly? SoftOpeningPlannedOn { get; init; }

    /// <summary>Actual date of the soft opening; the mall serves the public from then on.</summary>
    public DateOnly? SoftOpenedOn { get; init; }

    public Inauguration Inaugurated { get; init; } = new();

    /// <summary>How it serves by its last public notice; <c>open</c> is as usual.</summary>
    public ContinuityState Continuity { get; init; }

    /// <summary>First local date of that notice.</summary>
    public DateOnly? ContinuityFrom { get; init; }

    /// <summary>Last local date of that notice; null until another one.</summary>
    public DateOnly? ContinuityUntil { get; init; }

    /// <summary>Opening hours by weekday, local time; empty is Monday to Friday 08:00 to 15:00.</summary>
    public IReadOnlyList<DayHours> Hours { get; init; } = [];

    /// <summary>Priority calls in a row, at most, while a regular visitor waits.</summary>
    public int PriorityRatio { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Tenant, TenantResource>()
            .ForMember(resource => resource.Inaugurated, map => map.MapFrom(tenant => new Inauguration
            {
                PlannedOn = tenant.InaugurationPlannedOn,
                On = tenant.InauguratedOn,
                Ordinal = tenant.InaugurationOrdinal,
                Source = tenant.InaugurationSource,
            }));
    }
}

/// <summary>Inauguration (peresmian), planned and actual kept apart.</summary>
public sealed record Inauguration
{
    public DateOnly? PlannedOn { get; init; }

    /// <summary>Actual date.</summary>
    public DateOnly? On { get; init; }

    /// <summary>National sequence number as the source claims it; sources differ.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Where date and ordinal come from.</summary>
    public string? Source { get; init; }
}
