using System.Collections.Concurrent;
using System.Reflection;
using FluentValidation;
using MediatR;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Contract;

/// <summary>
/// The errors a route's code can end in, read from the code itself: a table beside it would be forgotten. Whatever a method
/// names is followed, a use case into its handler and an interface into what implements it, so rather an error too many is
/// told than one too few.
/// </summary>
internal static class ReachableErrors
{
    private static readonly Type[] Product = [.. ErrorCatalogue.Product.SelectMany(assembly => assembly.GetTypes())];

    private static readonly ILookup<Type, Type> Handlers = Product.Where(type => type is { IsAbstract: false, ContainsGenericParameters: false })
        .SelectMany(type => type.GetInterfaces(), (type, contract) => (type, contract))
        .Where(pair => pair.contract.IsGenericType && pair.contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .ToLookup(pair => pair.contract.GetGenericArguments()[0], pair => pair.type);

    private static readonly HashSet<Type> Validated =
    [
        .. Product.Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            .Select(type => type.BaseType!.GetGenericArguments()[0]),
    ];

    private static readonly ConcurrentDictionary<MethodBase, (Error[] Errors, MethodBase[] Next)> Steps = new();

    public static IReadOnlySet<Error> Of(MethodInfo handler)
    {
        var errors = new HashSet<Error>();
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(handler.GetParameters().SelectMany(parameter => Started(parameter.ParameterType, errors)).Prepend(handler));
        while (open.TryPop(out var method))
        {
            if (seen.Add(method))
            {
                var (named, next) = Steps.GetOrAdd(method, Step);
                errors.UnionWith(named);
                Array.ForEach(next, open.Push);
            }
        }

        return errors;
    }

    private static (Error[] Errors, MethodBase[] Next) Step(MethodBase method)
    {
        var (errors, next) = (new HashSet<Error>(), new HashSet<MethodBase>());
        foreach (var member in MethodBody.Members(method))
        {
            if (member is FieldInfo { IsStatic: true } field && field.FieldType == typeof(Error))
            {
                errors.Add((Error)field.GetValue(null)!);
            }
            else if (member is MethodBase called && IsOurs(called.DeclaringType))
            {
                next.UnionWith(called is ConstructorInfo made ? [made, .. Started(made.DeclaringType!, errors)] : Bodies(called));
            }
        }

        return ([.. errors], [.. next]);
    }

    /// <summary>What carries out a use case that is made; one that is checked may be refused for its shape.</summary>
    private static IEnumerable<MethodBase> Started(Type useCase, HashSet<Error> errors)
    {
        if (Handlers[useCase].Any() && Validated.Contains(useCase))
        {
            errors.Add(RequestErrors.WrongShape);
        }

        // An answer that writes itself refuses where it is written.
        return Handlers[useCase].SelectMany(handler => handler.GetMethods()).Where(method => method.Name == "Handle")
            .Concat(useCase.IsAssignableTo(typeof(IResult)) ? useCase.GetMethods().Where(method => method.Name == nameof(IResult.ExecuteAsync)) : []);
    }

    private static IEnumerable<MethodBase> Bodies(MethodBase called)
    {
        if (!called.IsVirtual || called.DeclaringType is not { } type)
        {
            return [called];
        }

        var names = called.GetParameters().Length;
        return Product.Where(other => other is { IsInterface: false, ContainsGenericParameters: false } && type.IsAssignableFrom(other))
            .SelectMany(other => other.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(other => (other.Name == called.Name || other.Name.EndsWith($".{called.Name}", StringComparison.Ordinal)) && other.GetParameters().Length == names)
            .Append(called);
    }

    private static bool IsOurs(Type? type) => type?.Assembly.GetName().Name?.StartsWith("Mpp.Platform.", StringComparison.Ordinal) == true;
}
