using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mpp.Platform.Infrastructure.Platform;

/// <summary>
/// Work that is done again and again, on every node. Only the stop of the node ends it: a fault ends one round, and so does a
/// cancellation that somebody else's time-out or lost connection raised.
/// </summary>
internal abstract class RoundWorker(TimeSpan interval, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected abstract Task Do(CancellationToken ct);

    /// <summary>Once for each time that something starts to fail, not at every round.</summary>
    protected virtual void Failed(Exception fault) => log.LogError(fault, "A round failed; it is tried again in {Interval}.", interval);

    protected virtual void Recovered() => log.LogInformation("Rounds succeed again.");

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isFailing = false;
        using var timer = new PeriodicTimer(interval, Clock);
        do
        {
            try
            {
                await Do(stoppingToken);
                if (isFailing)
                {
                    isFailing = false;
                    Recovered();
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (!isFailing)
                {
                    isFailing = true;
                    Failed(fault);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
