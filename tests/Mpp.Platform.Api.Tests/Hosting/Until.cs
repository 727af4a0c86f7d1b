using System.Diagnostics;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>Polls a condition instead of waiting a fixed time.</summary>
internal static class Until
{
    public static Task True(Func<Task<bool>> condition, string what, TimeSpan? within = null) => True(condition, () => what, within);

    public static Task True(Func<bool> condition, string what, TimeSpan? within = null) => True(condition, () => what, within);

    public static Task True(Func<bool> condition, Func<string> what, TimeSpan? within = null) => True(() => Task.FromResult(condition()), what, within);

    public static async Task True(Func<Task<bool>> condition, Func<string> what, TimeSpan? within = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < (within ?? TimeSpan.FromSeconds(30)), what());
            await Task.Delay(20);
        }
    }
}
