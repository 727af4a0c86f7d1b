using System.Text.Json.Serialization;
using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Application.Readiness;

/// <summary>One thing that must be in place before a launch.</summary>
public sealed record GateResource : IVersionedResource
{
    public Guid Id { get; init; }

    public LaunchKind Launch { get; init; }

    public GateKind Kind { get; init; }

    /// <summary>The member it is for; null for the mall as a whole.</summary>
    public Guid? MemberId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    public DateOnly? PlannedStartOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public GateState State { get; init; }

    /// <summary>What proves that it is in place.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why it is blocked or waived.</summary>
    public string? Reason { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Gate, GateResource>();
    }
}
