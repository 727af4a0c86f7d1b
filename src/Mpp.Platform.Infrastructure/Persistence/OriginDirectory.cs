using System.Collections.Frozen;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>
/// All malls' origins in one read, a few kilobytes: whoever asks for malls that are not there, one after another, costs
/// no query each. One caller reads again; the others go by what is known meanwhile.
/// </summary>
internal sealed class OriginDirectory(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OriginDirectory> log)
    : IOriginDirectory, IDisposable
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reader = new(1, 1);

    private Known _known = new(FrozenDictionary<string, IReadOnlyList<string>>.Empty, DateTimeOffset.MinValue);

    public async ValueTask<bool> Allows(string tenant, string origin, CancellationToken ct)
    {
        var known = Volatile.Read(ref _known);
        if (clock.Now() - known.At > Holds)
        {
            known = await Read(known, ct);
        }

        return known.Origins.TryGetValue(tenant, out var origins) && origins.Contains(origin, StringComparer.Ordinal);
    }

    public void Forget() => Volatile.Write(ref _known, Volatile.Read(ref _known) with { At = DateTimeOffset.MinValue });

    public void Dispose() => _reader.Dispose();

    private async Task<Known> Read(Known before, CancellationToken ct)
    {
        // Nothing to go by yet, or a change of our own: whoever comes waits.
        var isWaitedFor = before.At == DateTimeOffset.MinValue;
        if (!await _reader.WaitAsync(isWaitedFor ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct))
        {
            return before;
        }

        try
        {
            var now = Volatile.Read(ref _known);
            if (now != before)
            {
                return now;
            }

            var at = clock.Now();
            var rows = await scopes.Within(provider => provider.GetRequiredService<AppDbContext>().OverAllTenants<AllowedOrigins>()
                .AsNoTracking().Select(row => new { row.TenantId, row.Origins }).ToListAsync(ct));
            var origins = rows.ToFrozenDictionary(row => row.TenantId, row => AllowedOrigins.Of(row.Origins), StringComparer.Ordinal);
            var read = new Known(origins, at);

            // A change that came meanwhile may not be in it, and is read next time.
            return Interlocked.CompareExchange(ref _known, read, before) == before ? read : read with { At = DateTimeOffset.MinValue };
        }
        catch (DbException fault)
        {
            log.LogWarning(fault, "The origins of malls cannot be read; those known before count.");
            Interlocked.CompareExchange(ref _known, before with { At = clock.Now() }, before);
            return before;
        }
        finally
        {
            _reader.Release();
        }
    }

    private sealed record Known(FrozenDictionary<string, IReadOnlyList<string>> Origins, DateTimeOffset At);
}
