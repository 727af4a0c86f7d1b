using System.IO.Pipelines;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Architecture.Tests.UseCases;

/// <summary>
/// Transactions are opened by use cases and by what stands before them: so use cases are given nothing that may still be on
/// its way from a caller. A stream may be answered, never taken.
/// </summary>
internal static class StreamRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] OnTheirWay =
        [typeof(Stream), typeof(TextReader), typeof(BinaryReader), typeof(PipeReader), typeof(HttpRequest), typeof(HttpContext), typeof(IFormFile), typeof(HttpContent)];

    /// <summary>Takes the types of the Application.</summary>
    public static IEnumerable<string> Taken(IReadOnlyCollection<Type> types)
    {
        // What a use case answers may hold a stream: it goes out when the transaction is over.
        var answers = types.SelectMany(type => type.GetInterfaces())
            .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IUseCase<>))
            .Select(contract => contract.GetGenericArguments()[0]).ToHashSet();
        return types.Where(type => !answers.Contains(type) && !IsOfCompiler(type)).SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            .SelectMany(method => method.GetParameters().Select(parameter => (Name: $"{method.Name}({parameter.Name})", Type: parameter.ParameterType)))
            .Concat(type.GetFields(Declared).Select(field => (field.Name, Type: field.FieldType)))
            .Where(part => Holds(part.Type, []))
            .Select(_ => $"{type.FullName} takes what may still be on its way from a caller.").Distinct(StringComparer.Ordinal));
    }

    /// <summary>What the compiler makes of a method's own variables.</summary>
    private static bool IsOfCompiler(Type type) => type.Name.Contains('<', StringComparison.Ordinal);

    private static bool Holds(Type type, HashSet<Type> seen) => seen.Add(type)
        && (OnTheirWay.Any(source => source.IsAssignableFrom(type))
            || (type.HasElementType && Holds(type.GetElementType()!, seen))
            || type.GetGenericArguments().Any(argument => Holds(argument, seen))
            || (type.Assembly.GetName().Name!.StartsWith("Mpp.", StringComparison.Ordinal)
                && type.GetProperties(Declared).Any(property => Holds(property.PropertyType, seen))));
}
