using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mpp.Platform.Api.Http;

/// <summary>
/// What a merge patch may say of a resource. What the resource as it is read shows as null, and every list, may be emptied
/// by <c>null</c>; all else always has a value, so that null is refused instead of being taken for a default.
/// </summary>
internal sealed class PatchShape
{
    private static readonly ConcurrentDictionary<(Type Fields, Type Resource), PatchShape> Known = new();

    private readonly FrozenDictionary<string, PatchField> _fields;

    private PatchShape(Type fields, Type resource) => _fields = fields.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(field => new PatchField(field, resource.GetProperty(field.Name)))
        .ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    public static PatchShape Of(Type fields, Type resource) => Known.GetOrAdd((fields, resource), key => new PatchShape(key.Fields, key.Resource));

    /// <summary>Names are matched as the serializer matches them, without regard to case; null for one that is not known.</summary>
    public PatchField? Find(string name) => _fields.GetValueOrDefault(name);
}

/// <summary>One property of a patch, told by the fields that a change takes and the resource that is read.</summary>
internal sealed class PatchField(PropertyInfo taken, PropertyInfo? read)
{
    /// <summary>Without the leave to be null.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(taken.PropertyType) ?? taken.PropertyType;

    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(taken.Name);

    /// <summary>Whether <c>null</c> empties it.</summary>
    public bool MayBeEmptied => MayBeNull(taken) && (read is null || MayBeNull(read) || IsMap || IsList || (IsObject && Inner!.Value.All));

    /// <summary>The properties of an object that is patched by its parts; null for values, lists and maps.</summary>
    public PatchShape? Parts => Inner?.Shape;

    private bool IsMap => Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private bool IsList => Type != typeof(string) && !IsMap && typeof(IEnumerable).IsAssignableFrom(Type);

    private bool IsObject => !IsMap && !IsList && Type is { IsClass: true } && Type != typeof(string);

    private (PatchShape Shape, bool All)? Inner => IsObject
        ? (PatchShape.Of(Type, Type), Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(MayBeNull))
        : null;

    /// <summary>What stands for empty: null where the resource shows null, else nothing in its kind.</summary>
    public JsonNode? Empty() => read is null || MayBeNull(read) ? null : IsList ? new JsonArray() : new JsonObject();

    private static bool MayBeNull(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
