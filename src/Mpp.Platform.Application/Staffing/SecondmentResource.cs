using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>An official of one member who serves at another for a time.</summary>
public sealed record SecondmentResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>The official as the token names it.</summary>
    public string StaffSubject { get; init; } = "";

    public string? StaffName { get; init; }

    public Guid HomeMemberId { get; init; }

    public Guid ServingMemberId { get; init; }

    /// <summary>Services of the serving member; empty is all of them.</summary>
    public IReadOnlyList<Guid> ServiceIds { get; init; } = [];

    /// <summary>First local date.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Last local date as planned; null until it is ended.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>Last local date when it was ended early; one before the first day never took place.</summary>
    public DateOnly? EndedOn { get; init; }

    public string Reason { get; init; } = "";

    public string? EndReason { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Secondment, SecondmentResource>();
    }
}

/// <summary>What people write of a secondment.</summary>
public sealed record SecondmentFields
{
    private const string NoNationalIdIndonesian = "nomor induk kependudukan (NIK) tidak diterima";
    private const string NoNationalId = "an identity number (NIK) is not taken";

    /// <summary>The <c>sub</c> of the official's token, 1 to 200 characters; it cannot be changed later.</summary>
    public string StaffSubject { get; init; } = "";

    /// <summary>Name of the official, at most 150 characters.</summary>
    public string? StaffName { get; init; }

    /// <summary>Member whose official it is.</summary>
    public Guid HomeMemberId { get; init; }

    /// <summary>Member it serves for.</summary>
    public Guid ServingMemberId { get; init; }

    /// <summary>At most 50 services of the serving member; all of them when absent or empty.</summary>
    public IReadOnlyList<Guid>? ServiceIds { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>Last local date; until it is ended when absent.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>1 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    internal SecondmentPlan Plan => new(StaffName, HomeMemberId, ServingMemberId, ServiceIds ?? [], FromOn!.Value, UntilOn, Reason);

    internal sealed class Shape : AbstractValidator<SecondmentFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.StaffSubject).NotEmpty().MaximumLength(CounterSession.SubjectLength);
            RuleFor(fields => fields.StaffSubject).Must(HasNoNationalId).Saying(NoNationalIdIndonesian, NoNationalId);
            RuleFor(fields => fields.StaffName).MaximumLength(Secondment.NameLength);
            RuleFor(fields => fields.StaffName).Must(HasNoNationalId).Saying(NoNationalIdIndonesian, NoNationalId);
            RuleFor(fields => fields.HomeMemberId).NotEmpty();
            RuleFor(fields => fields.ServingMemberId).NotEmpty();
            RuleFor(fields => fields.FromOn).NotNull();
            RuleFor(fields => fields.Reason).NotEmpty().MaximumLength(Secondment.ReasonLength);
            RuleFor(fields => fields.ServiceIds).Must(ids => ids!.Count <= Secondment.ServicesMax)
                .Saying($"paling banyak {Secondment.ServicesMax} layanan", $"at most {Secondment.ServicesMax} services").When(fields => fields.ServiceIds is not null);
        }

        /// <summary>Sixteen digits in a row are a national identity number, or look too much like one.</summary>
        private static bool HasNoNationalId(string? text)
        {
            var run = 0;
            return text is null || !text.Any(character => (run = char.IsAsciiDigit(character) ? run + 1 : 0) == 16);
        }
    }
}
