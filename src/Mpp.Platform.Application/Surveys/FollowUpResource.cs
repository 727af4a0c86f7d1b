using System.Text.Json.Serialization;
using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>A plan against a weak element of the survey.</summary>
public sealed record FollowUpResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Such as <c>completion-time</c>.</summary>
    public string ElementKey { get; init; } = "";

    /// <summary>The member that does it; null: the mall.</summary>
    public Guid? MemberId { get; init; }

    public string Plan { get; init; } = "";

    /// <summary>Office that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Local date of the plan; its year is the one it counts in, and speed is measured from it.</summary>
    public DateOnly PlannedOn { get; init; }

    public DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>What proves it.</summary>
    public string? Evidence { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<SurveyFollowUp, FollowUpResource>();
    }
}

/// <summary>What people write of a follow-up.</summary>
public sealed record FollowUpFields
{
    /// <summary>Key of an element that is asked today.</summary>
    public string ElementKey { get; init; } = "";

    /// <summary>The member that does it; a member's officer writes for its own alone.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>1 to 500 characters; citizens read it.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Office that answers for it; at most 150 characters.</summary>
    public string? Owner { get; init; }

    /// <summary>Local date of the plan, not in the future; today when absent.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>When it is to be done, not before the plan.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>When it was done, not in the future; it needs <c>evidence</c>.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What proves it; at most 1,000 characters.</summary>
    public string? Evidence { get; init; }

    internal sealed class Shape : AbstractValidator<FollowUpFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.ElementKey).NotEmpty().MaximumLength(SurveyFollowUp.KeyLength);
            RuleFor(fields => fields.Plan).NotEmpty().MaximumLength(SurveyFollowUp.PlanLength);
            RuleFor(fields => fields.Owner).MaximumLength(SurveyFollowUp.OwnerLength);
            RuleFor(fields => fields.DueOn).NotEmpty();
            RuleFor(fields => fields.Evidence).MaximumLength(SurveyFollowUp.EvidenceLength);
        }
    }
}

internal static class FollowUpFieldsApplied
{
    /// <summary>Writes the fields onto the follow-up. An element that was asked when it was planned may stay.</summary>
    public static async Task<Error?> Take(
        this IAppDbContext db, InstrumentShelf shelf, SurveyFollowUp followUp, FollowUpFields fields, ICurrentUser user, DateOnly today, CancellationToken ct)
    {
        var asked = await db.Asked(shelf, today, ct);
        if (asked.Error is not null)
        {
            return asked.Error;
        }

        if (fields.ElementKey != followUp.ElementKey && asked.Value.Elements.All(element => element.Key != fields.ElementKey))
        {
            return RequestErrors.Invalid("elementKey", $"salah satu dari {string.Join(", ", asked.Value.Elements.Select(element => element.Key))}", $"one of {string.Join(", ", asked.Value.Elements.Select(element => element.Key))}");
        }

        var member = user.OnlyMember ?? fields.MemberId;
        if (member is { } named && ((fields.MemberId is { } other && other != named) || !await db.Members.AnyAsync(row => row.Id == named, ct)))
        {
            return MemberErrors.Unknown;
        }

        return followUp.Describe(
            new FollowUpPlan(fields.ElementKey, member, fields.Plan, fields.Owner, fields.PlannedOn ?? followUp.PlannedOn, fields.DueOn, fields.DoneOn, fields.Evidence),
            today).Error;
    }

    /// <summary>A member's officer sees its own member's.</summary>
    public static IQueryable<SurveyFollowUp> SeenBy(this IQueryable<SurveyFollowUp> followUps, ICurrentUser user) => user.OnlyMember is { } own
        ? followUps.Where(row => row.MemberId == own)
        : followUps;
}
