using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>A round of the survey, for desk, kiosk and imported answers.</summary>
public sealed record SurveyPeriodResource : IVersionedResource
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>First local date of answers.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Last local date of answers.</summary>
    public DateOnly UntilOn { get; init; }

    /// <summary>The member it is about; null: the whole mall.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The service it is about.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>People served, where tickets do not tell.</summary>
    public int? Population { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<SurveyPeriod, SurveyPeriodResource>();
    }
}

/// <summary>What people write of a survey period.</summary>
public sealed record SurveyPeriodFields
{
    /// <summary>1 to 150 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>First local date of answers.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>Last local date of answers, not before the first.</summary>
    public DateOnly UntilOn { get; init; }

    /// <summary>The member it is about; absent: the whole mall, or the member of the service.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The service it is about.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>People served, above 0; absent: the completed tickets.</summary>
    public int? Population { get; init; }

    internal sealed class Shape : AbstractValidator<SurveyPeriodFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(SurveyPeriod.NameLength);
            RuleFor(fields => fields.FromOn).Must(date => date.Year is >= 2000 and <= 2100).Saying("2000 sampai 2100", "2000 to 2100");
            RuleFor(fields => fields.UntilOn).Must(date => date.Year is >= 2000 and <= 2100).Saying("2000 sampai 2100", "2000 to 2100")
                .GreaterThanOrEqualTo(fields => fields.FromOn).Saying("tidak sebelum fromOn", "not before fromOn");
            RuleFor(fields => fields.Population).InclusiveBetween(1, SurveyPeriod.MaxPopulation);
        }
    }
}

internal static class SurveyPeriodFieldsApplied
{
    /// <summary>Writes the fields onto the period; a service brings its member.</summary>
    public static async Task<Error?> Take(this IAppDbContext db, SurveyPeriod period, SurveyPeriodFields fields, CancellationToken ct)
    {
        var scope = await db.ScopeOf(fields.MemberId, fields.ServiceId, ct);
        if (scope.Error is not null)
        {
            return scope.Error;
        }

        period.Plan(fields.Name, fields.FromOn, fields.UntilOn, scope.Value.MemberId, scope.Value.ServiceId, fields.Population);
        return null;
    }

    /// <summary>A member and a service that belong together; a service brings its member.</summary>
    public static async Task<Result<AnswerScope>> ScopeOf(this IAppDbContext db, Guid? memberId, Guid? serviceId, CancellationToken ct)
    {
        if (serviceId is { } service)
        {
            var owner = await db.Services.AsNoTracking().Where(row => row.Id == service).Select(row => (Guid?)row.MemberId).SingleOrDefaultAsync(ct);
            return owner is null ? CatalogueErrors.Unknown
                : memberId is { } named && named != owner ? SurveyErrors.ScopeMismatch
                : new AnswerScope(owner, service, null);
        }

        return memberId is { } member && !await db.Members.AnyAsync(row => row.Id == member, ct)
            ? MemberErrors.Unknown
            : new AnswerScope(memberId, null, null);
    }
}
