namespace Mpp.Platform.Application.Common;

public static class Clock
{
    /// <summary>Now, in whole milliseconds: the finest that all three databases and JSON keep alike.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }
}
