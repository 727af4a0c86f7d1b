using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Application.Members;

/// <summary>The named contact of a member, for the mall's own staff alone; citizens have the hotline.</summary>
public sealed record LiaisonResource : IVersionedResource
{
    public Guid MemberId { get; init; }

    /// <summary>Name of the official.</summary>
    public string? Name { get; init; }

    /// <summary>Office the official holds.</summary>
    public string? Title { get; init; }

    /// <summary>Telephone of the office.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address of the office.</summary>
    public string? Email { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Member, LiaisonResource>()
            .ForMember(resource => resource.MemberId, map => map.MapFrom(member => member.Id))
            .ForMember(resource => resource.Name, map => map.MapFrom(member => member.LiaisonName))
            .ForMember(resource => resource.Title, map => map.MapFrom(member => member.LiaisonTitle))
            .ForMember(resource => resource.Phone, map => map.MapFrom(member => member.LiaisonPhone))
            .ForMember(resource => resource.Email, map => map.MapFrom(member => member.LiaisonEmail));
    }
}

/// <summary>What people write of a liaison; office contacts, no private ones.</summary>
public sealed record LiaisonFields
{
    /// <summary>At most 150 characters.</summary>
    public string? Name { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Title { get; init; }

    /// <summary>At most 40 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Email { get; init; }

    internal sealed class Shape : AbstractValidator<LiaisonFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Name).MaximumLength(Member.NameLength);
            RuleFor(fields => fields.Title).MaximumLength(Member.NameLength);
            RuleFor(fields => fields.Phone).MaximumLength(Member.LiaisonPhoneLength);
            RuleFor(fields => fields.Email).MaximumLength(Member.LiaisonEmailLength).EmailAddress();
        }
    }
}
