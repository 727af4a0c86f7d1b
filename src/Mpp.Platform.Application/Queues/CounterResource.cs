using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>A counter (gerai, loket).</summary>
public sealed record CounterResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid ServicePointId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>A closed counter calls nobody.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Services it serves, all of placement <c>mall</c>.</summary>
    public IReadOnlyList<Guid> ServiceIds { get; init; } = [];

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Counter, CounterResource>()
            .ForMember(resource => resource.ServiceIds, map => map.MapFrom(counter =>
                counter.Services.OrderBy(served => served.ServiceId).Select(served => served.ServiceId).ToList()));
    }
}

/// <summary>What people write of a counter.</summary>
public sealed record CounterFields
{
    /// <summary>1 to 60 characters, as the display shows it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The main service point when absent.</summary>
    public Guid? ServicePointId { get; init; }

    /// <summary>True when absent.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>At most 200; a service not at the mall is refused with 422 <c>queue.service-not-at-mall</c>.</summary>
    public IReadOnlyList<Guid>? ServiceIds { get; init; }

    internal sealed class Shape : AbstractValidator<CounterFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(Counter.NameLength);
            RuleFor(fields => fields.ServiceIds).Must(ids => ids!.Count <= Counter.ServicesMax)
                .Saying($"paling banyak {Counter.ServicesMax} layanan", $"at most {Counter.ServicesMax} services").When(fields => fields.ServiceIds is not null);
        }
    }
}
