using System.Reflection;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Platform;

/// <summary>Every type of event the platform writes: those that are declared, and created, changed and deleted of what is announced.</summary>
public static class EventCatalogue
{
    public static readonly IReadOnlyList<EventType> All = [.. Declared().Concat(Announced()).Concat(OfTenants).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>A mall itself is platform-wide, so its save announces it in its own way.</summary>
    private static IEnumerable<EventType> OfTenants => Acts("tenants.tenant");

    private static IEnumerable<EventType> Declared() => typeof(EventType).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Events", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(EventType))
        .Select(field => (EventType)field.GetValue(null)!);

    private static IEnumerable<EventType> Announced() => typeof(EventType).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IAnnounced).IsAssignableFrom(type))
        .Select(type => (string)type.GetProperty(nameof(IAnnounced.EventName), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
        .SelectMany(Acts);

    private static IEnumerable<EventType> Acts(string name)
    {
        var thing = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('-', ' ');
        return new[] { "created", "changed", "deleted" }.Select(act => new EventType($"{name}-{act}", $"A {thing} was {act}."));
    }
}
