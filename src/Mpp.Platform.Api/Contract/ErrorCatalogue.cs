using System.Reflection;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Contract;

/// <summary>An error a client may meet: what it branches on, what people read, and what to do about it.</summary>
/// <param name="Code">Stable <c>area.reason</c>.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Titles">What went wrong, in both languages.</param>
/// <param name="WhatToDo">What a client should do, in both languages.</param>
public sealed record KnownError(string Code, int Status, LocalText Titles, LocalText WhatToDo);

/// <summary>Every error of the program, found where it is declared: nobody has to remember to list a new one.</summary>
internal static class ErrorCatalogue
{
    /// <summary>This program and the layers it is made of; whatever else runs in the process is not asked.</summary>
    public static IReadOnlyList<Assembly> Product { get; } =
    [
        typeof(ErrorCatalogue).Assembly,
        .. typeof(ErrorCatalogue).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Mpp.Platform.", StringComparison.Ordinal)).Select(Assembly.Load).Append(typeof(Error).Assembly).Distinct(),
    ];

    public static IReadOnlyList<Error> Declared { get; } =
    [
        .. Product.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Error) && field.IsInitOnly)
            .Select(field => (Error)field.GetValue(null)!)
            .DistinctBy(error => error.Code, StringComparer.Ordinal)
            .OrderBy(error => error.Code, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<KnownError> All { get; } =
        [.. Declared.Select(error => new KnownError(error.Code, error.Status(), new LocalText(error.Indonesian, error.English), ErrorAdvice.For(error)))];
}
