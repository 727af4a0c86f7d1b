using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.UseCases;

/// <summary>A use case is one file: request, answer, validator, handler.</summary>
internal static class UseCaseRules
{
    public const int MaxBehaviours = 2;

    public static IEnumerable<Type> UseCases(IEnumerable<Type> types) =>
        types.Where(type => type is { IsAbstract: false, IsInterface: false } && Arguments(type, typeof(IUseCase<>)).Any());

    public static IEnumerable<string> Handlers(IReadOnlyCollection<Type> types)
    {
        foreach (var useCase in UseCases(types))
        {
            var handlers = types.Where(type => !type.IsInterface && Arguments(type, typeof(IRequestHandler<,>)).Contains(useCase)).ToList();
            if (handlers.Count != 1)
            {
                yield return $"{useCase.Name} has {handlers.Count} handlers.";
            }

            foreach (var fault in handlers.SelectMany(handler => Shape(handler, $"{useCase.Name}Handler")))
            {
                yield return fault;
            }
        }
    }

    /// <summary>Validators of parts of a request stand inside the part; nobody but a use case's validator runs them.</summary>
    public static IEnumerable<string> Validators(IReadOnlyCollection<Type> types)
    {
        var useCases = UseCases(types).ToHashSet();
        return types
            .Where(type => !type.IsInterface)
            .SelectMany(type => Arguments(type, typeof(IValidator<>)).Select(subject => (Validator: type, Subject: subject)))
            .SelectMany(pair => useCases.Contains(pair.Subject)
                ? Shape(pair.Validator, $"{pair.Subject.Name}Validator")
                : pair.Validator is { IsNestedAssembly: true, IsSealed: true }
                    ? []
                    : [$"{pair.Validator.Name} validates {pair.Subject.Name}, which is no use case, and is not internal and sealed inside it."]);
    }

    /// <summary>Each use case is declared with its handler in the file of its name.</summary>
    public static IEnumerable<string> Files(IReadOnlyCollection<Type> types, IReadOnlyCollection<SourceFile> files) => UseCases(types)
        .Where(useCase => !files.Any(file => file.Name == useCase.Name
            && file.Text.Contains($"record {useCase.Name}", StringComparison.Ordinal)
            && file.Text.Contains($"class {useCase.Name}Handler", StringComparison.Ordinal)))
        .Select(useCase => $"{useCase.Name} is not in a file {useCase.Name}.cs with its handler.");

    public static IEnumerable<string> Behaviours(IServiceCollection services)
    {
        var names = services.Where(service => service.ServiceType == typeof(IPipelineBehavior<,>)
                || (service.ServiceType.IsGenericType && service.ServiceType.GetGenericTypeDefinition() == typeof(IPipelineBehavior<,>)))
            .Select(service => service.ImplementationType?.Name).ToList();
        return names.Count <= MaxBehaviours ? [] : [$"{names.Count} behaviours, more than {MaxBehaviours}: {string.Join(", ", names)}."];
    }

    private static IEnumerable<string> Shape(Type type, string name)
    {
        if (type.Name != name)
        {
            yield return $"{type.Name} should be named {name}.";
        }

        if (!type.IsNotPublic || !type.IsSealed)
        {
            yield return $"{type.Name} is not internal and sealed.";
        }
    }

    /// <summary>What the type fills the first place of a generic contract with.</summary>
    private static IEnumerable<Type> Arguments(Type type, Type contract) => type.GetInterfaces()
        .Where(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == contract)
        .Select(implemented => implemented.GetGenericArguments()[0]);
}
