using System.Text.Json.Serialization;
using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Readiness;

/// <summary>What the public is told while a mall serves otherwise than usual.</summary>
public sealed record ContinuityNoticeResource : IVersionedResource
{
    public Guid Id { get; init; }

    public ContinuityState State { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Last local date; null until another notice.</summary>
    public DateOnly? UntilOn { get; init; }

    public string Indonesian { get; init; } = "";

    public string? English { get; init; }

    /// <summary>Where it serves meanwhile.</summary>
    public string? Address { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<ContinuityNotice, ContinuityNoticeResource>();
    }
}
