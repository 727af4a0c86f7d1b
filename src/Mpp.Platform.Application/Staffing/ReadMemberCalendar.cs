using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>On which days and hours a member promises to be at the mall.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="From">First local date; today when absent.</param>
/// <param name="To">Last local date; four weeks when absent, at most 92 days.</param>
public sealed record ReadMemberCalendar(Guid MemberId, DateOnly? From, DateOnly? To) : IUseCase<MemberCalendar>;

/// <summary>Promised days of a member, for citizens.</summary>
public sealed record MemberCalendar
{
    public Guid MemberId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>IANA name; the hours are in it.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Every day of the period.</summary>
    public IReadOnlyList<PromisedDay> Days { get; init; } = [];

    /// <summary>Years whose days off are not known.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];
}

internal sealed class ReadMemberCalendarValidator : AbstractValidator<ReadMemberCalendar>
{
    public ReadMemberCalendarValidator() => RuleFor(request => request.To)
        .Must((request, to) => to >= request.From && to.Value.DayNumber - request.From!.Value.DayNumber < CalendarReads.MaxDays)
        .Saying($"tidak sebelum 'from', dan paling lama {CalendarReads.MaxDays} hari", $"not before 'from', and at most {CalendarReads.MaxDays} days")
        .When(request => request.From is not null && request.To is not null);
}

internal sealed class ReadMemberCalendarHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<ReadMemberCalendar, MemberCalendar>
{
    private const int Weeks = 4;

    public async Task<Result<MemberCalendar>> Handle(ReadMemberCalendar request, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Id == request.MemberId, cancellationToken);
        if (member is null)
        {
            return MemberErrors.NotFound;
        }

        var mall = tenant.Tenant;
        var from = request.From ?? request.To?.AddDays(1 - (7 * Weeks)) ?? mall.DateAt(clock.Now());
        var to = request.To ?? from.AddDays((7 * Weeks) - 1);
        var calendar = await db.MallCalendar(mall, from, to, cancellationToken);
        var changes = await db.ChangesOf([member.Id], from, to, cancellationToken);
        return new MemberCalendar
        {
            MemberId = member.Id,
            From = from,
            To = to,
            TimeZone = mall.TimeZone,
            Days = [.. CalendarReads.Days(from, to).Select(date => PromisedDay.Of(member, calendar.On(date), changes))],
            Warnings = (await db.CalendarYears(cancellationToken)).Warnings(from, to),
        };
    }
}
