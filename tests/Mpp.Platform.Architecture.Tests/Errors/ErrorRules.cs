using System.Reflection;
using System.Text.RegularExpressions;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Architecture.Tests.Errors;

/// <summary>Clients branch on codes and people read the texts: both are there, and a code means one thing.</summary>
internal static partial class ErrorRules
{
    public static IEnumerable<(string Field, Error Error)> Declared(IEnumerable<Type> types) => types
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(Error))
        .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (Error)field.GetValue(null)!));

    public static IEnumerable<string> Codes(IReadOnlyCollection<Type> types) =>
        Declared(types).Where(error => !AreaAndReason().IsMatch(error.Error.Code))
            .Select(error => $"{error.Field} has the code \"{error.Error.Code}\", not area.reason.")
            .Concat(Declared(types).GroupBy(error => error.Error.Code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key} is the code of {string.Join(" and ", group.Select(error => error.Field))}."));

    public static IEnumerable<string> Texts(IReadOnlyCollection<Type> types) => Declared(types)
        .Where(error => string.IsNullOrWhiteSpace(error.Error.Indonesian) || string.IsNullOrWhiteSpace(error.Error.English)
            || error.Error.Indonesian == error.Error.English)
        .Select(error => $"{error.Field} does not speak both languages.");

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex AreaAndReason();
}
