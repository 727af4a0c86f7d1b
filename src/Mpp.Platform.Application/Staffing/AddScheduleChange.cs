using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Publishes days that differ from a promised week. A member's officer does so for its own member and for days to come.</summary>
public sealed record AddScheduleChange : IUseCase<ScheduleChangeResource>
{
    /// <summary>Null for the whole mall.</summary>
    public Guid? MemberId { get; init; }

    /// <summary><c>other-hours</c> needs hours, <c>closed</c> takes none, <c>extra</c> may have some.</summary>
    public ScheduleChangeKind? Kind { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly? FirstOn { get; init; }

    /// <summary>Last local date, within a year; the first when absent.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>Local time.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Local time.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>What citizens read; 1 to 300 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class AddScheduleChangeValidator : AbstractValidator<AddScheduleChange>
{
    public AddScheduleChangeValidator()
    {
        RuleFor(request => request.Kind).NotNull();
        RuleFor(request => request.FirstOn).NotNull();
        RuleFor(request => request.Reason).NotEmpty().MaximumLength(ScheduleChange.ReasonLength);
    }
}

internal sealed class AddScheduleChangeHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<AddScheduleChange, ScheduleChangeResource>
{
    public async Task<Result<ScheduleChangeResource>> Handle(AddScheduleChange request, CancellationToken cancellationToken)
    {
        var first = request.FirstOn!.Value;
        var change = ScheduleChange.Of(
            request.MemberId, request.Kind!.Value, first, request.LastOn ?? first, request.From, request.Until, request.Reason);
        if (change.Error is not null)
        {
            return change.Error;
        }

        if (user.OnlyMember is { } own && (own != request.MemberId || first <= tenant.Tenant.DateAt(clock.Now())))
        {
            return own != request.MemberId ? MemberErrors.Unknown : StaffingErrors.ChangeTooLate;
        }

        if (request.MemberId is { } id && !await db.Members.AnyAsync(member => member.Id == id, cancellationToken))
        {
            return MemberErrors.Unknown;
        }

        db.ScheduleChanges.Add(change.Value);
        if (request.MemberId is null)
        {
            db.CountDaysAgain(change.Value.FirstOn, change.Value.LastOn);
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.Unknown, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<ScheduleChangeResource>(change.Value);
    }
}
