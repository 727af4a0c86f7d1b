using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Mpp.Platform.Api.Tests.Privacy;

/// <summary>All that a running platform says by itself: lines and scopes of its log, tags of its traces and of its metrics.</summary>
internal sealed class Emitted : ILoggerProvider, ILogger
{
    private readonly ActivityListener _traces;
    private readonly MeterListener _meters = new();

    public Emitted()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Traces.Add(
                $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {Words(activity.TagObjects)} {string.Join(' ', activity.Events.Select(happened => $"{happened.Name} {Words(happened.Tags)}"))} {string.Join(' ', activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(_traces);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<int>(Measured);
        _meters.SetMeasurementEventCallback<long>(Measured);
        _meters.SetMeasurementEventCallback<double>(Measured);
        _meters.SetMeasurementEventCallback<float>(Measured);
        _meters.SetMeasurementEventCallback<decimal>(Measured);
        _meters.Start();
    }

    public ConcurrentBag<string> Lines { get; } = [];

    public ConcurrentBag<string> Traces { get; } = [];

    /// <summary>Each once: there are few tags and many measurements.</summary>
    public ConcurrentDictionary<string, byte> Metrics { get; } = new(StringComparer.Ordinal);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Add($"{state} {Words(state as IEnumerable<KeyValuePair<string, object?>> ?? [])}");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{formatter(state, exception)} {Words(state as IEnumerable<KeyValuePair<string, object?>> ?? [])} {exception}");

    public void Dispose()
    {
        _traces.Dispose();
        _meters.Dispose();
    }

    private void Measured<T>(Instrument instrument, T measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        Metrics.TryAdd($"{instrument.Name} {Words(tags.ToArray())}", 0);

    private static string Words(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
