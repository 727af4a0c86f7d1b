using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Architecture.Tests.Texts;

/// <summary>What a validator says of a field is for people, and people read two languages.</summary>
internal static partial class ValidationTextRules
{
    public static IEnumerable<IValidator> Made(IEnumerable<Type> types) => types
        .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && typeof(IValidator).IsAssignableFrom(type)
            && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null)
        .Select(type => (IValidator)Activator.CreateInstance(type, nonPublic: true)!);

    public static IEnumerable<string> Texts(IReadOnlyCollection<Type> types) =>
        from validator in Made(types)
        from rule in validator.CreateDescriptor().Rules
        from component in rule.Components
        where component.Validator is not IChildValidatorAdaptor && !FieldText.IsBoth(component.GetUnformattedErrorMessage())
        select $"{validator.GetType().FullName} says \"{component.GetUnformattedErrorMessage()}\" of {rule.PropertyName} in one language.";

    /// <summary>A sentence that is the message of a field, as it is written in the source: <c>["name"] = ["at most 5"]</c>.</summary>
    public static IEnumerable<string> Fields(IReadOnlyCollection<SourceFile> files) =>
        from file in files
        from line in file.Lines.Index()
        where OneLanguage().IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1} speaks one language: {line.Item.Trim()}";

    [GeneratedRegex(@"= \[\$?""[^""]* [^""]*""\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OneLanguage();
}
