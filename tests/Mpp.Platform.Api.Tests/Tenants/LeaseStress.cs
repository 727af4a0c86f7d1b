using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Api.Tests.Tenants;

/// <summary>
/// Threads that lease database contexts as fast as they can, each for a tenant of its own. In every scope the context must
/// be nobody else's, be one object under both its names, and know its own tenant to the end.
/// </summary>
internal sealed class LeaseStress(IServiceProvider provider)
{
    private const int Threads = 32;

    private readonly ConcurrentDictionary<AppDbContext, int> _held = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentQueue<string> _faults = new();

    private long _scopes;

    public long Scopes => Interlocked.Read(ref _scopes);

    public int Contexts { get; private set; }

    public IReadOnlyCollection<string> Faults => _faults;

    public async Task Run(TimeSpan time, bool untilFirstFault = false)
    {
        var (started, seen) = (Stopwatch.GetTimestamp(), new ConcurrentDictionary<AppDbContext, byte>(ReferenceEqualityComparer.Instance));
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () => Loop(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
        Contexts = seen.Count;

        async Task Loop(int thread)
        {
            var tenant = new TenantInfo(string.Create(CultureInfo.InvariantCulture, $"{11 + thread}.01"), "Asia/Jakarta", TenantStatus.Inaugurated, 3, null);
            for (var turn = 0; Stopwatch.GetElapsedTime(started) < time && (!untilFirstFault || _faults.IsEmpty); turn++)
            {
                try
                {
                    seen.TryAdd(await Turn(turn, tenant, thread), 0);
                }
                catch (Exception broken)
                {
                    // A context that two scopes set up at once may also simply break.
                    Check(holds: false, broken.Message);
                }

                Interlocked.Increment(ref _scopes);
            }
        }
    }

    /// <summary>Requests end their scope asynchronously, some work does not: both ways give the context back.</summary>
    private async Task<AppDbContext> Turn(int turn, TenantInfo tenant, int thread)
    {
        if (turn % 2 == 0)
        {
            await using var scope = provider.CreateAsyncScope();
            return Work(scope.ServiceProvider, tenant, thread);
        }
        else
        {
            using var scope = provider.CreateScope();
            return Work(scope.ServiceProvider, tenant, thread);
        }
    }

    private AppDbContext Work(IServiceProvider scope, TenantInfo tenant, int thread)
    {
        scope.GetRequiredService<TenantContext>().Enter(tenant);
        var asked = scope.GetRequiredService<IAppDbContext>();
        var context = scope.GetRequiredService<AppDbContext>();
        Check(ReferenceEquals(asked, context), "a scope holds two contexts");
        Check(_held.TryAdd(context, thread), "two scopes hold one context");
        Check(context.CurrentTenant == tenant.Code, $"{tenant.Code} is in {context.CurrentTenant ?? "no tenant"}");
        Thread.Yield();
        Check(context.CurrentTenant == tenant.Code, $"{tenant.Code} is then in {context.CurrentTenant ?? "no tenant"}");
        Check(_held.TryRemove(context, out var holder) && holder == thread, "another scope took the context over");
        return context;
    }

    private void Check(bool holds, string fault)
    {
        if (!holds && _faults.Count < 100)
        {
            _faults.Enqueue(fault);
        }
    }
}
