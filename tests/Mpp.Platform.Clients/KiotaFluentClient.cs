using System.Reflection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Mpp.Platform.Clients;

/// <summary>Kiota: a property per step of the address, an indexer per value in it.</summary>
internal sealed class KiotaFluentClient(HttpClient http) : IGeneratedClient
{
    private readonly object _client = new KiotaClient.PlatformClient(
        new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = http.BaseAddress!.ToString().TrimEnd('/') });

    public Task Change(Change change)
    {
        var builder = change.Route.Trim('/').Split('/').Aggregate(_client, (at, step) => Next(at, step, change));
        var method = builder.GetType().GetMethod("PatchAsync")!;
        Action<RequestConfiguration<DefaultQueryParameters>> configure = request => request.Headers.Add("If-Match", change.ETag);
        return (Task)method.Invoke(builder, [change.Body(method.GetParameters()[0].ParameterType), configure, CancellationToken.None])!;
    }

    private static object Next(object at, string step, Change change)
    {
        if (!step.StartsWith('{'))
        {
            var name = string.Concat(step.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            return at.GetType().GetProperty(name)!.GetValue(at)!;
        }

        var indexer = at.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 1)
            .OrderBy(property => property.GetCustomAttribute<ObsoleteAttribute>() is not null).First();
        var value = change.Values[step.Trim('{', '}')];
        return indexer.GetValue(at, [Clients.Change.As(indexer.GetIndexParameters()[0].ParameterType, value)])!;
    }
}
