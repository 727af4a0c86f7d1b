using Mpp.Platform.Application.Queues;
using Mpp.Platform.Benchmarks.Platform;
using Mpp.Platform.Domain.Queues;

namespace Mpp.Platform.Benchmarks.Floors;

/// <summary>The product's own SQL with its own parameters and nothing above the driver; a connection per client.</summary>
internal abstract class BareDriver(Mall mall) : IAsyncDisposable
{
    private const int PriorityRatio = 2;

    public static async Task<BareDriver> Open(BenchmarkDatabase database, Mall mall, int clients, CancellationToken ct) =>
        database.Settings.IsSqlite
            ? await SqliteBareDriver.Open(database.Settings.ConnectionString, mall, clients, ct)
            : await PostgreSqlBareDriver.Open(database.Settings.ConnectionString, mall, clients, ct);

    /// <summary>More than this database ever calls per second, so a backlog made by it does not run out.</summary>
    public abstract int MostPerSecond(int clients);

    public Task Issue(int client, CancellationToken ct) => Issue(
        client,
        new TicketDraft(mall.Code, mall.ServiceIds[client], ServicePointId: null, VisitId: null, mall.Today, Channel.Kiosk, Priority.Regular, Now()),
        ct);

    public Task CallNext(int client, CancellationToken ct) => CallNext(
        client,
        new CallDraft(mall.Code, mall.CounterIds[client], mall.ServicePointId, [mall.ServiceIds[client]], mall.Today, PriorityRatio),
        ct);

    public abstract ValueTask DisposeAsync();

    protected abstract Task Issue(int client, TicketDraft draft, CancellationToken ct);

    protected abstract Task CallNext(int client, CallDraft draft, CancellationToken ct);

    protected static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    protected static InvalidOperationException Refused(string what) => new($"The bare driver got no ticket from {what}.");
}
