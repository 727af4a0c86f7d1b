using System.Reflection;
using System.Text.Json;
using Mpp.Platform.Tests.Shared;

namespace Mpp.Platform.Clients;

/// <summary>A client as its generator makes it.</summary>
internal interface IGeneratedClient
{
    Task Change(Change change);
}

/// <summary>One property of one resource, to be changed by whoever has read it.</summary>
internal sealed record Change(PatchedResource Resource, string Route, string ETag)
{
    /// <summary>What stands in the address, by the route's names.</summary>
    public IReadOnlyDictionary<string, string> Values => Route.Split('/').Zip(Resource.Address.Split('/'))
        .Where(step => step.First.StartsWith('{')).ToDictionary(step => step.First.Trim('{', '}'), step => step.Second, StringComparer.Ordinal);

    /// <summary>A body of the generated type with this one property set and nothing else touched.</summary>
    public object Body(Type type)
    {
        var body = Activator.CreateInstance(type)!;
        var property = type.GetProperties().Single(found => string.Equals(found.Name, Resource.Property, StringComparison.OrdinalIgnoreCase));
        if (property.PropertyType == typeof(string))
        {
            property.SetValue(body, Resource.Value);
            return body;
        }

        // A map: a dictionary of its own in one generator, further data of an object in the other.
        var map = JsonSerializer.Deserialize<Dictionary<string, string>>(Resource.Value)!;
        if (property.PropertyType.IsAssignableFrom(typeof(Dictionary<string, string>)))
        {
            property.SetValue(body, map);
            return body;
        }

        var value = Activator.CreateInstance(property.PropertyType)!;
        property.PropertyType.GetProperty("AdditionalData")!.SetValue(value, map.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal));
        property.SetValue(body, value);
        return body;
    }

    /// <summary>Text of an address as a generated parameter takes it.</summary>
    public static object As(Type type, string text) => type == typeof(Guid) ? Guid.Parse(text) : text;
}

/// <summary>NSwag: a method per operation, named by its id.</summary>
internal sealed class NSwagClient(Type type, HttpClient http) : IGeneratedClient
{
    private readonly object _client = Made(type, http);

    public Task Change(Change change)
    {
        var method = type.GetMethods().Where(method => method.Name == $"{change.Resource.Operation}Async").MinBy(method => method.GetParameters().Length)!;
        return (Task)method.Invoke(_client, [.. method.GetParameters().Select(parameter => Argument(parameter, change))])!;
    }

    /// <summary>The document names its server as it was read; a client sets the address that it calls.</summary>
    private static object Made(Type type, HttpClient http)
    {
        var client = Activator.CreateInstance(type, http)!;
        type.GetProperty("BaseUrl")!.SetValue(client, http.BaseAddress!.ToString());
        return client;
    }

    private static object? Argument(ParameterInfo parameter, Change change) => parameter.Name switch
    {
        "body" => change.Body(parameter.ParameterType),
        "if_Match" => change.ETag,
        { } name when change.Values.TryGetValue(name, out var value) => Clients.Change.As(parameter.ParameterType, value),
        _ => null,
    };
}
