using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Application.Members;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Was the member there when it had promised to be?</summary>
/// <param name="MemberId">The member; a member's officer reads its own.</param>
/// <param name="From">First local date; four weeks when absent.</param>
/// <param name="To">Last local date, at most today, which it is when absent; at most 92 days.</param>
public sealed record ReadMemberPresence(Guid MemberId, DateOnly? From, DateOnly? To) : IUseCase<MemberPresence>;

internal sealed class ReadMemberPresenceValidator : AbstractValidator<ReadMemberPresence>
{
    public ReadMemberPresenceValidator() => RuleFor(request => request.To)
        .Must((request, to) => to >= request.From).Saying("tidak sebelum 'from'", "not before 'from'").When(request => request.From is not null && request.To is not null);
}

internal sealed class ReadMemberPresenceHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadMemberPresence, MemberPresence>
{
    private const int Days = 28;

    public async Task<Result<MemberPresence>> Handle(ReadMemberPresence request, CancellationToken cancellationToken)
    {
        var member = await db.Members.AsNoTracking().OfCaller(user).SingleOrDefaultAsync(member => member.Id == request.MemberId, cancellationToken);
        if (member is null)
        {
            return MemberErrors.NotFound;
        }

        var (mall, now) = (tenant.Tenant, clock.Now());
        var today = mall.DateAt(now);
        var to = request.To is { } asked && asked < today ? asked : today;
        var from = request.From ?? to.AddDays(1 - Days);
        if (from > to || to.DayNumber - from.DayNumber >= CalendarReads.MaxDays)
        {
            return RequestErrors.Invalid(
                "from",
                $"tidak setelah 'to' atau hari ini, dan paling lama {CalendarReads.MaxDays} hari sebelumnya",
                $"not after 'to' or today, and at most {CalendarReads.MaxDays} days before it");
        }

        var calendar = await db.MallCalendar(mall, from, to, cancellationToken);
        var changes = await db.ChangesOf([member.Id], from, to, cancellationToken);
        var seen = await db.SeenDays(mall, member.Id, from, to, now, cancellationToken);
        var days = CalendarReads.Days(from, to)
            .Select(date => Day(PromisedDay.Of(member, calendar.On(date), changes), seen.GetValueOrDefault(date), today)).ToList();
        return MemberPresence.Of(member.Id, days, now) with { Warnings = (await db.CalendarYears(cancellationToken)).Warnings(from, to) };
    }

    private PresenceDay Day(PromisedDay promised, SeenDay? seen, DateOnly today)
    {
        long? late = seen?.ArrivedAt is { } arrived && promised is { IsPromised: true, From: { } from }
            ? Math.Max(0, (long)(arrived - tenant.Tenant.InstantOf(promised.Date, from)).TotalSeconds)
            : null;
        return new PresenceDay(promised, seen, Presence.Of(promised, seen, today), late);
    }
}
