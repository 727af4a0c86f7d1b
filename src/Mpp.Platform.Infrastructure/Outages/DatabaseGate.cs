using Microsoft.Extensions.Logging;

namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>
/// Lets everybody through to a database that answers. While it is away one caller in each pause tries, and all others are
/// told at once: no request waits, nothing piles up, and the first that succeeds opens the gate for all.
/// </summary>
internal sealed class DatabaseGate(TimeProvider clock, ILogger<DatabaseGate> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a write that found no room keeps the node from calling itself ready.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();

    private long? _awaySince;
    private long? _writeFailedAt;
    private long _nextTry;
    private long _lastSuccess = clock.GetTimestamp();

    public bool IsAway
    {
        get
        {
            lock (_turn)
            {
                return _awaySince is not null;
            }
        }
    }

    /// <summary>Whether a write found the database full or read-only a moment ago.</summary>
    public bool IsWriteInDoubt
    {
        get
        {
            lock (_turn)
            {
                return _writeFailedAt is { } at && clock.GetElapsedTime(at) < Doubt;
            }
        }
    }

    public bool MayTry()
    {
        lock (_turn)
        {
            if (_awaySince is null)
            {
                return true;
            }

            var now = clock.GetTimestamp();
            if (now < _nextTry)
            {
                return false;
            }

            _nextTry = now + Ticks(Pause);
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_turn)
        {
            _lastSuccess = clock.GetTimestamp();
            if (_awaySince is { } since)
            {
                _awaySince = null;
                log.LogWarning("The database answers again after {Away}.", clock.GetElapsedTime(since));
            }
        }
    }

    /// <summary>Nobody could be reached.</summary>
    public void Failed(Exception fault)
    {
        lock (_turn)
        {
            var now = clock.GetTimestamp();
            _nextTry = now + Ticks(Pause);
            if (_awaySince is null)
            {
                _awaySince = now;
                log.LogError(fault, "The database is away; requests are refused until it answers.");
            }
        }
    }

    /// <summary>Nobody answered in time: that means away only when nobody else was answered meanwhile, or a full pool would.</summary>
    public void TimedOut(Exception fault, TimeSpan after)
    {
        bool wasAlone;
        lock (_turn)
        {
            wasAlone = clock.GetElapsedTime(_lastSuccess) >= after;
        }

        if (wasAlone)
        {
            Failed(fault);
        }
    }

    public void WriteFailed(Exception fault)
    {
        lock (_turn)
        {
            if (_writeFailedAt is not { } at || clock.GetElapsedTime(at) >= Doubt)
            {
                log.LogError(fault, "The database takes no writes: its disk is full or read-only.");
            }

            _writeFailedAt = clock.GetTimestamp();
        }
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
