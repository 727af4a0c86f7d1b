using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Counts answers for the caller: from raw answers, every time, so that a figure is the same wherever it is shown.</summary>
internal sealed class SurveyTally(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const int MaxYears = 10;

    public async Task<Result<SurveyResults>> Read(ReadSurveyResults request, CancellationToken ct)
    {
        var scope = await Scope(request, ct);
        if (scope.Error is not null)
        {
            return scope.Error;
        }

        var (asked, hides) = (scope.Value, !user.SeesSingleAnswers);
        var today = tenant.Tenant.DateAt(clock.Now());
        (DateOnly First, DateOnly Last)? counted = hides ? Quarter.Finished(asked.From, asked.To, today) : (asked.From, asked.To);
        var rows = counted is { } days
            ? await Rows(asked, days.First, days.Last, hides, ct)
            : [new SurveyResultRow { Suppressed = true }];
        return new SurveyResults
        {
            From = asked.From,
            To = asked.To,
            CountedFrom = counted?.First,
            CountedTo = counted?.Last,
            GroupBy = request.GroupBy,
            HidesSmallCells = hides,
            Rows = rows,
        };
    }

    private async Task<Result<ResultScope>> Scope(ReadSurveyResults request, CancellationToken ct)
    {
        if (!user.SeesSingleAnswers && (request.PeriodId is not null || request.GroupBy == ResultGroup.Month))
        {
            return SurveyErrors.QuarterNeeded;
        }

        var period = request.PeriodId is { } id ? await db.SurveyPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (request.PeriodId is not null && period is null)
        {
            return SurveyErrors.PeriodNotFound;
        }

        var member = request.MemberId ?? user.OnlyMember;
        if (member is { } named && ((user.OnlyMember is { } own && own != named) || !await db.Members.AnyAsync(row => row.Id == named, ct)))
        {
            return MemberErrors.NotFound;
        }

        if (request.ServiceId is { } service && !await db.Services.AnyAsync(row => row.Id == service && (user.OnlyMember == null || row.MemberId == member), ct))
        {
            return CatalogueErrors.NotFound;
        }

        var to = request.To ?? period?.UntilOn ?? tenant.Tenant.DateAt(clock.Now());
        if (to.Year is < FirstYear or > LastYear)
        {
            return RequestErrors.Invalid("to", $"{FirstYear} sampai {LastYear}", $"{FirstYear} to {LastYear}");
        }

        var from = request.From ?? period?.FromOn ?? to.AddYears(-1).AddDays(1);
        if (from > to || from.Year < FirstYear - 1)
        {
            return from > to
                ? RequestErrors.Invalid("from", "tidak setelah to", "not after to")
                : RequestErrors.Invalid("from", $"{FirstYear} sampai {LastYear}", $"{FirstYear} to {LastYear}");
        }

        return period is null && from.Year < to.Year - MaxYears
            ? RequestErrors.Invalid("from", $"paling lama {MaxYears} tahun sebelum to", $"at most {MaxYears} years before to")
            : new ResultScope(from, to, member, request.ServiceId, period, request.GroupBy);
    }

    private async Task<IReadOnlyList<SurveyResultRow>> Rows(ResultScope scope, DateOnly first, DateOnly last, bool hides, CancellationToken ct)
    {
        var answers = db.SurveyAnswers.AsNoTracking().Where(answer => answer.AnsweredOn >= first && answer.AnsweredOn <= last);
        var (memberId, serviceId) = (scope.MemberId, scope.ServiceId);
        if (scope.Period is { } period)
        {
            answers = answers.Where(answer => answer.PeriodId == period.Id
                || (answer.Source == AnswerSource.TicketLink && answer.AnsweredOn >= period.FromOn && answer.AnsweredOn <= period.UntilOn
                    && (period.MemberId == null || answer.MemberId == period.MemberId) && (period.ServiceId == null || answer.ServiceId == period.ServiceId)));
            (memberId, serviceId) = (memberId ?? period.MemberId, serviceId ?? period.ServiceId);
        }

        if (!hides)
        {
            answers = scope.MemberId is { } member ? answers.Where(answer => answer.MemberId == member) : answers;
            answers = scope.ServiceId is { } service ? answers.Where(answer => answer.ServiceId == service) : answers;
        }

        // What may be shown of one member depends on the others: whoever sees no small cell is counted over the mall first.
        var cells = await db.Cells(shelf, answers, ct);
        var tickets = await db.CompletedTickets(first, last, memberId, serviceId, ct);
        var inForce = await shelf.On<SurveyInstrument>(db, scope.To, ct);
        var rows = new ResultRows(scope, cells, tickets, hides, inForce.Error is null ? inForce.Value.Tables.Sample : null).All();
        return await Named(rows, scope.GroupBy, ct);
    }

    private async Task<IReadOnlyList<SurveyResultRow>> Named(IReadOnlyList<SurveyResultRow> rows, ResultGroup groupBy, CancellationToken ct)
    {
        var names = groupBy switch
        {
            ResultGroup.Member => await db.Members.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, ct),
            ResultGroup.Service => await db.Services.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, ct),
            _ => [],
        };
        return names.Count == 0 ? rows : [.. rows.Select(row => row with
        {
            Name = Guid.TryParse(row.Key, CultureInfo.InvariantCulture, out var id) ? names.GetValueOrDefault(id) : null,
        })];
    }
}

/// <summary>What results are asked for.</summary>
internal sealed record ResultScope(DateOnly From, DateOnly To, Guid? MemberId, Guid? ServiceId, SurveyPeriod? Period, ResultGroup GroupBy);
