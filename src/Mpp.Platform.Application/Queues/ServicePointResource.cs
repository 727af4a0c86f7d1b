using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Application.Queues;

/// <summary>A place where tickets are numbered and called.</summary>
public sealed record ServicePointResource : IVersionedResource
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public ServicePointKind Kind { get; init; }

    public string? Address { get; init; }

    /// <summary>Takes the tickets that name no point and whose service no open counter serves.</summary>
    public bool IsMain { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<ServicePoint, ServicePointResource>();
    }
}

/// <summary>What people write of a service point.</summary>
public sealed record ServicePointFields
{
    /// <summary>1 to 100 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>hall</c> when absent.</summary>
    public ServicePointKind? Kind { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Address { get; init; }

    internal sealed class Shape : AbstractValidator<ServicePointFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(ServicePoint.NameLength);
            RuleFor(fields => fields.Address).MaximumLength(ServicePoint.AddressLength);
        }
    }
}
