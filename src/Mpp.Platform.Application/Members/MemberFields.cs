using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Members;

/// <summary>What people write of a member.</summary>
public sealed record MemberFields
{
    /// <summary>Full name of the office at the counter; 1 to 150 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>At most 40 characters.</summary>
    public string? ShortName { get; init; }

    /// <summary>Legal kind.</summary>
    public MemberKind? Kind { get; init; }

    /// <summary>At most 60 characters.</summary>
    public string? ReportingGroup { get; init; }

    /// <summary>At most 40 characters.</summary>
    public string? Hotline { get; init; }

    /// <summary><c>candidate</c> when absent; <c>active</c> and <c>dormant</c> are refused with 422 <c>member.status-computed</c>.</summary>
    public MemberStatus? Status { get; init; }

    /// <summary>Weekdays it promises to be present; every day the mall is open when absent or empty.</summary>
    public IReadOnlyList<DayOfWeek>? ScheduledDays { get; init; }

    /// <summary>Promised hours of some weekdays; the mall's own hours on the others.</summary>
    public IReadOnlyList<DayHours>? Hours { get; init; }

    internal sealed class Shape : AbstractValidator<MemberFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(Member.NameLength);
            RuleFor(fields => fields.ShortName).MaximumLength(Member.ShortNameLength);
            RuleFor(fields => fields.Kind).NotNull();
            RuleFor(fields => fields.ReportingGroup).MaximumLength(Member.ReportingGroupLength);
            RuleFor(fields => fields.ScheduledDays).Must(days => days!.Count <= 7).Saying("paling banyak 7 hari", "at most 7 weekdays")
                .When(fields => fields.ScheduledDays is not null);
            RuleFor(fields => fields.Hours).Must(hours => WeekHours.IsWeek(hours!)).Saying("setiap hari satu kali, 'from' sebelum 'until'", "each weekday once, 'from' before 'until'")
                .When(fields => fields.Hours is not null);
            RuleFor(fields => fields.Hotline).MaximumLength(Member.HotlineLength);
        }
    }
}
