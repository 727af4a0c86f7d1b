using System.Text.Json.Serialization;
using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>A service type of a member.</summary>
public sealed record ServiceResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Unique within the mall.</summary>
    public string Code { get; init; } = "";

    /// <summary>Where it is given; only <c>mall</c> issues tickets.</summary>
    public Placement Placement { get; init; }

    /// <summary>Why it is not at the mall; null for placement <c>mall</c>.</summary>
    public string? ExclusionReason { get; init; }

    /// <summary>Rupiah; 0 is free of charge, null is unknown.</summary>
    public decimal? Fee { get; init; }

    /// <summary>Promised time to completion, in the unit it was promised in.</summary>
    public CompletionTime? CompletionTime { get; init; }

    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>Letters before the ticket number, unique within the mall.</summary>
    public string? TicketPrefix { get; init; }

    /// <summary>Whether tickets may be issued now.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Wayfinding text on the counter's sign.</summary>
    public string? Label { get; init; }

    /// <summary>How to find its counter: floor, zone, sign.</summary>
    public string? Wayfinding { get; init; }

    /// <summary>Whether the member's own office still gives it at its front desk.</summary>
    public bool IsServedAtOffice { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Service, ServiceResource>()
            .ForMember(resource => resource.CompletionTime, map => map.MapFrom(service =>
                service.CompletionTimeValue == null
                    ? null
                    : new CompletionTime { Value = service.CompletionTimeValue.Value, Unit = service.CompletionTimeUnit!.Value }));
    }
}

/// <summary>A promised duration in its own unit.</summary>
public sealed record CompletionTime
{
    /// <summary>1 to 1,000.</summary>
    public int Value { get; init; }

    public TimeUnit Unit { get; init; }
}
