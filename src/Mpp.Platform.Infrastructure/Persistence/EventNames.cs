using System.Collections.Concurrent;
using System.Reflection;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>The event name an announced type states.</summary>
internal static class EventNames
{
    /// <summary>How the name of every event of a mall itself begins.</summary>
    public const string OfTenants = "tenants.tenant-";

    private static readonly ConcurrentDictionary<Type, string> Known = new();

    public static string Of(IAnnounced announced) => Known.GetOrAdd(announced.GetType(), type => (string)type
        .GetProperty(nameof(IAnnounced.EventName), BindingFlags.Public | BindingFlags.Static)!
        .GetValue(null)!);
}
