using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Complaints received in a year, and how they were handled (PEKPPP indicator 28).</summary>
public sealed record ReadComplaintFigures(int? Year) : IUseCase<ComplaintFigures>;

/// <summary>
/// Complaints received from January to December. Oversight complaints are counted for the inspectorate alone: in anybody
/// else's total they would show by the difference to what is listed.
/// </summary>
public sealed record ComplaintFigures
{
    public int Year { get; init; }

    public int Received { get; init; }

    /// <summary>Closed or rejected by now.</summary>
    public int Finished { get; init; }

    /// <summary>Finished of received, 0 to 1 with four decimals; null when none was received.</summary>
    public decimal? ShareFinished { get; init; }

    /// <summary>Received through SP4N-LAPOR! or known there.</summary>
    public int Lapor { get; init; }

    /// <summary>Received otherwise.</summary>
    public int Other { get; init; }

    /// <summary>Followed up, or closed without one (rejected), on or before the last day of the limit.</summary>
    public int WithinLimit { get; init; }

    /// <summary>Not followed up by the end of their limit, whether they were later or still are not; as the nation counts it.</summary>
    public int MissedLimit { get; init; }

    /// <summary>Of those that missed it, still not followed up: what <c>isOverdue</c> says of each.</summary>
    public int Overdue { get; init; }

    /// <summary>Whether oversight complaints are counted in: for the inspectorate.</summary>
    public bool CountsOversight { get; init; }

    public IReadOnlyList<ComplaintClassFigures> ByClass { get; init; } = [];
}

/// <summary>The same of one class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Received">Received in the year.</param>
/// <param name="Finished">Closed or rejected by now.</param>
/// <param name="WithinLimit">Followed up, or closed without one, on or before the last day of the limit.</param>
/// <param name="MissedLimit">Not followed up by the end of their limit, whether they were later or still are not.</param>
/// <param name="Overdue">Of those that missed it, still not followed up.</param>
public sealed record ComplaintClassFigures(ComplaintClass Class, int Received, int Finished, int WithinLimit, int MissedLimit, int Overdue);

internal sealed class ReadComplaintFiguresValidator : AbstractValidator<ReadComplaintFigures>
{
    public ReadComplaintFiguresValidator() => RuleFor(request => request.Year).InclusiveBetween(2000, 2100);
}

internal sealed class ReadComplaintFiguresHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<ReadComplaintFigures, ComplaintFigures>
{
    public async Task<Result<ComplaintFigures>> Handle(ReadComplaintFigures request, CancellationToken cancellationToken)
    {
        var today = desk.Today;
        var year = request.Year ?? today.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var facts = await db.Complaints.AsNoTracking().Where(row => row.ReceivedOn >= first && row.ReceivedOn <= last)
            .Select(row => new Fact(
                row.Class,
                row.Class == ComplaintClass.OversightComplaint || row.IsIllegalLevy,
                row.Status == ComplaintStatus.Closed || row.Status == ComplaintStatus.Rejected,
                row.Channel == ComplaintChannel.Lapor || row.LaporReference != null,
                new ComplaintLimit(row.DueOn, row.RespondedOn, row.ClosedOn, row.PausedOn)))
            .ToListAsync(cancellationToken);

        var shown = desk.Sight.IsInspector ? facts : facts.FindAll(fact => !fact.IsOversight);
        return new ComplaintFigures
        {
            Year = year,
            Received = shown.Count,
            Finished = shown.Count(fact => fact.IsFinished),
            ShareFinished = shown.Count == 0
                ? null
                : Math.Round((decimal)shown.Count(fact => fact.IsFinished) / shown.Count, 4, MidpointRounding.AwayFromZero),
            Lapor = shown.Count(fact => fact.IsLapor),
            Other = shown.Count(fact => !fact.IsLapor),
            WithinLimit = shown.Count(fact => fact.Limit.IsKept),
            MissedLimit = shown.Count(fact => fact.Limit.IsMissed(today)),
            Overdue = shown.Count(fact => fact.Limit.IsOverdue(today)),
            CountsOversight = desk.Sight.IsInspector,
            ByClass =
            [
                .. shown.GroupBy(fact => fact.Class).OrderBy(group => group.Key).Select(group => new ComplaintClassFigures(
                    group.Key, group.Count(), group.Count(fact => fact.IsFinished), group.Count(fact => fact.Limit.IsKept),
                    group.Count(fact => fact.Limit.IsMissed(today)), group.Count(fact => fact.Limit.IsOverdue(today)))),
            ],
        };
    }

    private sealed record Fact(ComplaintClass Class, bool IsOversight, bool IsFinished, bool IsLapor, ComplaintLimit Limit);
}
