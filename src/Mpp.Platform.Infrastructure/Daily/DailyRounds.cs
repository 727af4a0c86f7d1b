using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Infrastructure.Daily;

/// <summary>Work that the passing of a mall's local day alone makes due.</summary>
internal interface IDailyWork
{
    string Name { get; }

    /// <summary>Changes tracked rows; the round saves them.</summary>
    Task Do(DateOnly today, CancellationToken ct);
}

/// <summary>Does one mall's daily work: each piece in one transaction with the note that it is done.</summary>
internal sealed class DailyRounds(AppDbContext db, TenantContext tenant, IEnumerable<IDailyWork> works, TimeProvider clock)
{
    /// <summary>What is due, and nothing that was done today; false when nothing was.</summary>
    public async Task<bool> DoDue(CancellationToken ct)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var done = false;
        foreach (var work in works)
        {
            done |= await Do(work, today, ct);
        }

        return done;
    }

    private Task<bool> Do(IDailyWork work, DateOnly today, CancellationToken ct) => db.InTransaction(
        async token =>
        {
            if (!await Take(work.Name, today, token))
            {
                return (false, false);
            }

            await work.Do(today, token);
            await db.SaveOwn(token);
            return (true, true);
        },
        ct);

    /// <summary>False when it has been done today already: this run, or another that held the row meanwhile.</summary>
    private async Task<bool> Take(string work, DateOnly today, CancellationToken ct)
    {
        if (await Move() == 1)
        {
            return true;
        }

        if (await db.DailyRounds.AnyAsync(round => round.Work == work, ct))
        {
            return false;
        }

        await db.AddUnlessThere(new DailyRound(tenant.Tenant.Code, work), ct);
        return await Move() == 1;

        Task<int> Move() => db.DailyRounds.Where(round => round.Work == work && round.DoneOn != today)
            .ExecuteUpdateAsync(row => row.SetProperty(round => round.DoneOn, today), ct);
    }
}
