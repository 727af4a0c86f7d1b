using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mpp.Platform.Architecture.Tests.Names;

/// <summary>Names speak the field's language, not the framework's.</summary>
internal static class NameRules
{
    private static readonly string[] Unused = ["Dto", "Vm", "Model", "Manager", "Helper", "Util", "Base"];

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Types(IEnumerable<Type> types) =>
        from type in Written(types)
        let name = type.Name.Split('`')[0]
        from suffix in Unused
        where name.EndsWith(suffix, StringComparison.Ordinal) || name.EndsWith(suffix + "s", StringComparison.Ordinal)
        select $"{type.FullName} ends in {suffix}.";

    /// <summary>Everything waits without saying so; a name that a framework's contract gives is not ours.</summary>
    public static IEnumerable<string> Methods(IEnumerable<Type> types) =>
        from type in Written(types)
        from method in type.GetMethods(Declared)
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetBaseDefinition() == method && !IsContract(type, method)
        select $"{type.FullName}.{method.Name} ends in Async.";

    private static IEnumerable<Type> Written(IEnumerable<Type> types) =>
        types.Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    private static bool IsContract(Type type, MethodInfo method) => !type.IsInterface
        && type.GetInterfaces().Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));
}
