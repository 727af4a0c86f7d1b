using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Mpp.Platform.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Contract;

/// <summary>
/// What a parameter means, from where it is declared: at the handler, or at the use case that the handler makes of it. The
/// same name means different things in different routes, so no table of names can tell.
/// </summary>
internal static partial class ParameterTexts
{
    private static readonly Lazy<Dictionary<string, XElement>> Documented = new(() => Directory
        .GetFiles(AppContext.BaseDirectory, "Mpp.Platform.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<ConstructorInfo>> Makes = new();

    public static string? Of(string name, OperationFilterContext context)
    {
        var described = context.ApiDescription.ParameterDescriptions.FirstOrDefault(parameter => parameter.Name == name);
        return (described?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<DescriptionAttribute>()?.Description
            ?? context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>()
                .SelectMany(handler => Makes.GetOrAdd(handler, Made)).Select(made => At(made, name)).FirstOrDefault(text => text is not null)
            ?? Id(name) ?? Choice(described?.ParameterDescriptor?.ParameterType);
    }

    /// <summary>Use cases and their parts that a handler makes, itself or by what stands beside it.</summary>
    private static List<ConstructorInfo> Made(MethodInfo handler)
    {
        var (made, seen, open) = (new List<ConstructorInfo>(), new HashSet<MethodBase>(), new Queue<MethodBase>([handler]));
        while (open.TryDequeue(out var method))
        {
            foreach (var member in seen.Add(method) ? MethodBody.Members(method) : [])
            {
                if (member is ConstructorInfo constructor && constructor.DeclaringType!.Namespace?.StartsWith("Mpp.Platform.Application", StringComparison.Ordinal) == true)
                {
                    made.Add(constructor);
                }
                else if (member is MethodBase beside && beside.DeclaringType?.Namespace == "Mpp.Platform.Api.Endpoints")
                {
                    open.Enqueue(beside);
                }
            }
        }

        return made;
    }

    private static string? At(ConstructorInfo made, string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal);
        if (made.GetParameters().FirstOrDefault(parameter => string.Equals(parameter.Name, plain, StringComparison.OrdinalIgnoreCase)) is not { } parameter)
        {
            return null;
        }

        var type = Documented.Value.GetValueOrDefault($"T:{made.DeclaringType!.FullName}");
        var text = type?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == parameter.Name)
            ?? Documented.Value.GetValueOrDefault($"P:{made.DeclaringType.FullName}.{parameter.Name}")?.Element("summary");
        return text is null ? null : Plain(text);
    }

    /// <summary>Words of a comment: a reference is its name as a caller writes it.</summary>
    private static string Plain(XElement text) => Spaces().Replace(
        string.Concat(text.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "paramref" } reference => $"`{char.ToLowerInvariant(reference.Attribute("name")!.Value[0])}{reference.Attribute("name")!.Value[1..]}`",
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement other => other.Value,
            XText words => words.Value,
            _ => "",
        })),
        " ").Trim();

    /// <summary>A choice is what its list of values says of itself.</summary>
    private static string? Choice(Type? type)
    {
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Kebab<>)
            && Documented.Value.GetValueOrDefault($"T:{type.GetGenericArguments()[0].FullName}")?.Element("summary") is { } summary
            ? Plain(summary) : null;
    }

    /// <summary>An id in an address is the id of what its name says.</summary>
    private static string? Id(string name) => name.EndsWith("Id", StringComparison.Ordinal) && name.Length > 2
        ? $"Id of the {Humps().Replace(name[..^2], " $0").ToLowerInvariant()}"
        : null;

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Humps();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
