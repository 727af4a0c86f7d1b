using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Demo;

/// <summary>Rows that are inserted by the thousand are as if they had been saved one by one, and cross no tenant.</summary>
public sealed class BulkRowsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 1, 2, 3, 456, TimeSpan.Zero);

    [SkippableTheory, Databases]
    public async Task Inserted_IsFoundAsSaved(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var (_, service, _) = await mall.OpenQueue();
        await mall.App.WithinTenant(mall.Code, async db =>
        {
            var visit = new Visit("", Guid.CreateVersion7(), new DateOnly(2026, 11, 20), At);
            await db.InTransaction(
                async ct =>
                {
                    await db.Insert([visit], ct);
                    await db.Insert([new ServiceFee(service, 90, "Biaya 'uji'", 12_500.50m, null, null), new ServiceFee(service, 91, "Tanpa", null, "lembar", null)], ct);
                    return (true, true);
                },
                CancellationToken.None);

            // Found by value: what was inserted compares with what a command writes.
            Assert.True(await db.Visits.AnyAsync(row => row.Id == visit.Id && row.TenantId == mall.Code && row.StartedAt == At && row.ServiceDate == visit.ServiceDate));
            var fees = await db.ServiceFees.Where(row => row.ServiceId == service && row.Position >= 90).OrderBy(row => row.Position).ToListAsync();
            Assert.Equal(("Biaya 'uji'", 12_500.50m, null), (fees[0].Name, fees[0].Amount, fees[0].Unit));
            Assert.Equal((null, "lembar"), (fees[1].Amount, fees[1].Unit));
            Assert.True(await db.ServiceFees.AnyAsync(row => row.ServiceId == service && row.Amount == 12_500.50m));
        });
    }

    [SkippableTheory, Databases]
    public async Task RowOfAnotherTenant_IsRefused_AndNothingIsWritten(string database)
    {
        var app = await PlatformApp.On(database);
        var (mall, other) = (await app.NewMall(), await app.NewMall());
        await app.WithinTenant(mall.Code, async db =>
        {
            var visits = new[] { mall.Code, other.Code }.Select(code => new Visit(code, Guid.CreateVersion7(), new DateOnly(2026, 11, 20), At)).ToList();
            await Assert.ThrowsAsync<CrossTenantException>(() => db.InTransaction(
                async ct =>
                {
                    await db.Insert(visits, ct);
                    return (true, true);
                },
                CancellationToken.None));
            Assert.False(await db.Visits.AnyAsync());
        });
        await app.WithinTenant(other.Code, async db => Assert.False(await db.Visits.AnyAsync()));
    }
}
