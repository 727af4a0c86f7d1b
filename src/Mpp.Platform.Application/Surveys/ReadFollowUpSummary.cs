using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>
/// How many follow-ups of a year were completed, and how fast (PEKPPP 8 and 9). A follow-up counts in the year of its plan;
/// completed is what has a date of completion, whenever that was. Its speed is the smallest number of months, at least 1,
/// from the plan to the completion; the speed of the year is their mean, scored by the steps of the instrument in force at
/// the end of the year (today in the running one).
/// </summary>
/// <param name="Year">1900 to 2100; the running year when absent.</param>
public sealed record ReadFollowUpSummary(int? Year) : IUseCase<FollowUpSummary>;

/// <summary>Follow-ups of one year.</summary>
/// <param name="Year">Year of the plans.</param>
/// <param name="Planned">Number of plans.</param>
/// <param name="Completed">Of them completed.</param>
/// <param name="Share">Completed by planned, 0 to 1, four decimals (PEKPPP 8); null when nothing was planned.</param>
/// <param name="Months">Mean months from plan to completion, two decimals; null when nothing was completed.</param>
/// <param name="SpeedScore">0 to 5 by the instrument's steps (PEKPPP 9); 0 when none is kept; null when nothing was planned.</param>
/// <param name="InstrumentVersion">Version whose steps were used.</param>
public sealed record FollowUpSummary(int Year, int Planned, int Completed, decimal? Share, decimal? Months, int? SpeedScore, string InstrumentVersion);

internal sealed class ReadFollowUpSummaryHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadFollowUpSummary, FollowUpSummary>
{
    public async Task<Result<FollowUpSummary>> Handle(ReadFollowUpSummary request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var year = request.Year ?? today.Year;
        if (year is < 1900 or > 2100)
        {
            return RequestErrors.Invalid("year", "1900 sampai 2100", "1900 to 2100");
        }

        var end = new DateOnly(year, 12, 31);
        var instrument = await shelf.On<SurveyInstrument>(db, end < today ? end : today, cancellationToken);
        if (instrument.Error is not null)
        {
            return instrument.Error;
        }

        var rows = await db.SurveyFollowUps.AsNoTracking().SeenBy(user).Where(row => row.PlannedOn.Year == year)
            .Select(row => new { row.PlannedOn, row.DoneOn }).ToListAsync(cancellationToken);
        var figures = FollowUpFigures.Of([.. rows.Select(row => (row.PlannedOn, row.DoneOn))], instrument.Value.Tables.FollowUpSpeeds);
        return new FollowUpSummary(year, figures.Planned, figures.Completed, figures.Share, figures.Months, figures.Score, instrument.Value.Version);
    }
}
