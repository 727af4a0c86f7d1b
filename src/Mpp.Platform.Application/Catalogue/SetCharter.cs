using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Sets a new version of the service charter (maklumat pelayanan) of the mall or of one member.</summary>
public sealed record SetCharter : IUseCase<CharterResource>
{
    /// <summary>Null for the mall as a whole.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Able to serve by the standard; 1 to 4,000 characters.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Improving without end; at most 4,000 characters.</summary>
    public string? Improvement { get; init; }

    /// <summary>Accepting sanction or compensation; at most 4,000 characters.</summary>
    public string? Sanction { get; init; }

    /// <summary>1 to 150 characters.</summary>
    public string SignedByName { get; init; } = "";

    /// <summary>1 to 150 characters.</summary>
    public string SignedByTitle { get; init; } = "";

    /// <summary>1 to 100 characters.</summary>
    public string DecreeNumber { get; init; } = "";

    public DateOnly? DecreeOn { get; init; }

    /// <summary>Where it is published, such as <c>banner</c>, <c>website</c>; at most 10.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];
}

/// <summary>A version of a service charter.</summary>
public sealed record CharterResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Null for the mall as a whole.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>1, 2 ...; the highest holds.</summary>
    public int Number { get; init; }

    public string Statement { get; init; } = "";

    public string? Improvement { get; init; }

    public string? Sanction { get; init; }

    public string SignedByName { get; init; } = "";

    public string SignedByTitle { get; init; } = "";

    public string DecreeNumber { get; init; } = "";

    public DateOnly DecreeOn { get; init; }

    /// <summary>Where it is published.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : AutoMapper.Profile
    {
        public Mapping() => CreateMap<ServiceCharter, CharterResource>();
    }
}

internal sealed class SetCharterValidator : AbstractValidator<SetCharter>
{
    public SetCharterValidator()
    {
        RuleFor(request => request.Statement).NotEmpty().MaximumLength(ServiceCharter.TextLength);
        RuleFor(request => request.Improvement).MaximumLength(ServiceCharter.TextLength);
        RuleFor(request => request.Sanction).MaximumLength(ServiceCharter.TextLength);
        RuleFor(request => request.SignedByName).NotEmpty().MaximumLength(ServiceCharter.NameLength);
        RuleFor(request => request.SignedByTitle).NotEmpty().MaximumLength(ServiceCharter.NameLength);
        RuleFor(request => request.DecreeNumber).NotEmpty().MaximumLength(ServiceCharter.DecreeLength);
        RuleFor(request => request.DecreeOn).NotNull();
        RuleFor(request => request.Media).Must(media => media.Count <= 10).Saying("paling banyak 10 media", "at most 10 media");
        RuleForEach(request => request.Media).NotEmpty().MaximumLength(40).Matches("^[^,]*$");
    }
}

internal sealed class SetCharterHandler(IAppDbContext db, ICurrentUser user, AutoMapper.IMapper mapper) : IHandle<SetCharter, CharterResource>
{
    public async Task<Result<CharterResource>> Handle(SetCharter request, CancellationToken cancellationToken)
    {
        if (user.OnlyMember is { } own ? own != request.MemberId
            : request.MemberId is { } member && !await db.Members.AnyAsync(row => row.Id == member, cancellationToken))
        {
            return MemberErrors.Unknown;
        }

        var last = await db.ServiceCharters.Where(charter => charter.MemberId == request.MemberId)
            .MaxAsync(charter => (int?)charter.Number, cancellationToken) ?? 0;
        var charter = new ServiceCharter(request.MemberId, last + 1)
        {
            Statement = request.Statement,
            Improvement = request.Improvement,
            Sanction = request.Sanction,
            SignedByName = request.SignedByName,
            SignedByTitle = request.SignedByTitle,
            DecreeNumber = request.DecreeNumber,
            DecreeOn = request.DecreeOn!.Value,
            Media = request.Media,
        };
        db.ServiceCharters.Add(charter);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<CharterResource>(charter);
    }
}
