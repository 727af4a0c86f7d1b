using Mpp.Platform.Api.Tests.Hosting;
using Npgsql;

namespace Mpp.Platform.Api.Tests.Outages;

/// <summary>One connection breaks in the middle of a request while the database is there: the request is done all the same, once.</summary>
public sealed class BrokenConnectionTests
{
    [SkippableTheory, Databases]
    public async Task RequestWhoseConnectionBreaks_IsDoneOnceWithItsBody(string provider)
    {
        Skip.If(provider != TestDatabase.PostgreSql, $"{provider}: a connection is broken here by PostgreSQL's own means");
        var (breaks, connection) = (0, "");
        var watch = new CommandWatch
        {
            Before = async command =>
            {
                if (CommandWatch.Holds(command.CommandText, "INSERT INTO \"Members\"") && Interlocked.Exchange(ref breaks, 0) == 1)
                {
                    await using var other = new NpgsqlConnection(connection);
                    await other.OpenAsync();
                    await using var end = new NpgsqlCommand("SELECT pg_terminate_backend($1, 5000)", other) { Parameters = { new() { Value = ((NpgsqlConnection)command.Connection!).ProcessID } } };
                    Assert.Equal(true, await end.ExecuteScalarAsync());
                }
            },
        };
        await using var app = await PlatformApp.Start(provider, services: watch.AddTo);
        connection = app.Database.ConnectionString + ";Pooling=false";
        var mall = await app.NewMall();
        foreach (var key in new[] { "once", null })
        {
            breaks = 1;
            await (await mall.Admin.Post($"{mall.Path}/members", new { name = $"PLN {key}", kind = "state-owned-enterprise" }, key)).Is(201);
            Assert.Equal(0, breaks);
        }

        Assert.Equal(2, (await mall.Admin.Get($"{mall.Path}/members")).Items().Count);
        Assert.True((await mall.Admin.Get($"{mall.Path}/audit/verification"))["isIntact"]!.GetValue<bool>());
    }

    [SkippableTheory, Databases]
    public async Task StatementThatRanOutOfTime_IsNotTriedAgain(string provider)
    {
        Skip.If(provider != TestDatabase.PostgreSql, $"{provider}: a time-out is told here as PostgreSQL's driver tells it");
        var tries = 0;
        var watch = new CommandWatch
        {
            Fault = sql => CommandWatch.Holds(sql, "FROM \"Counters\"") && Interlocked.Increment(ref tries) > 0 ? new NpgsqlException("late", new TimeoutException()) : null,
        };
        await using var app = await PlatformApp.Start(provider, services: watch.AddTo);
        var mall = await app.NewMall();

        var answer = await mall.Admin.GetAsync($"{mall.Path}/counters");

        await answer.IsProblem(503, "platform.database-away");
        Assert.Equal(1, tries);
    }
}
