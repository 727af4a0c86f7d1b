namespace Mpp.Platform.Application.National;

/// <summary>Until when figures hold all that happened.</summary>
public interface IFigureClock
{
    /// <summary>Now, or when the oldest change happened that is not counted in yet; to be asked before the figures are read.</summary>
    /// <param name="tenants">The malls read of; null for all.</param>
    Task<DateTimeOffset> CountedUntil(IReadOnlyCollection<string>? tenants, CancellationToken ct);
}
