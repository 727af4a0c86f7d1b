using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Architecture.Tests.Endpoints;

internal static class EndpointRules
{
    /// <summary>
    /// A token for trying out and a read make nothing; link and answer of a survey must leave no record (0018); a wrong PIN must
    /// count though the request is refused.
    /// </summary>
    private static readonly string[] WithoutKey =
        ["IssueDevelopmentToken", "TrackComplaint", "IssueSurveyToken", "AnswerSurvey", "ReplyToComplaint", "ReopenComplaint", "AttachTrackedDocument"];

    private static readonly Type[] Database = [typeof(IAppDbContext), typeof(DbContext), typeof(IDbContextFactory<>)];

    public static IEnumerable<string> Names(IReadOnlyCollection<Endpoint> endpoints) =>
        endpoints.Where(endpoint => NameOf(endpoint) is null).Select(endpoint => $"{endpoint.DisplayName} has no name.")
            .Concat(endpoints.Where(endpoint => NameOf(endpoint) is not null).GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1).Select(group => $"{group.Count()} endpoints are named {group.Key}."));

    public static IEnumerable<string> Tags(IEnumerable<Endpoint> endpoints) => endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<ITagsMetadata>() is not { Tags.Count: > 0 })
        .Select(endpoint => $"{endpoint.DisplayName} has no tag.");

    /// <summary>A permission or an explicit leave for everybody; both at once would be a permission nobody asks for.</summary>
    public static IEnumerable<string> Access(IEnumerable<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            var isNamed = endpoint.Metadata.GetMetadata<RequiredPermission>() is not null;
            if (isNamed == endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                yield return $"{endpoint.DisplayName} has {(isNamed ? "a permission and AllowAnonymous" : "neither permission nor AllowAnonymous")}.";
            }
            else if (isNamed && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null)
            {
                yield return $"{endpoint.DisplayName} names a permission that nothing asks for.";
            }
        }
    }

    /// <summary>A POST without <c>Idempotency-Key</c> is argued here once more, so that none slips in by a marker.</summary>
    public static IEnumerable<string> Keys(IEnumerable<Endpoint> endpoints) => endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post, StringComparer.Ordinal) == true
            && !endpoint.Metadata.TakesIdempotencyKey() && !WithoutKey.Contains(NameOf(endpoint), StringComparer.Ordinal))
        .Select(endpoint => $"{endpoint.DisplayName} is a POST that takes no Idempotency-Key.");

    /// <summary>Takes the types of the endpoint files: HTTP alone, the database is a use case's.</summary>
    public static IEnumerable<string> Contexts(IEnumerable<Type> types) =>
        from type in types
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from taken in Taken(member)
        where Database.Any(database => database.IsAssignableFrom(taken) || (taken.IsGenericType && taken.GetGenericTypeDefinition() == database))
        select $"{type.FullName} takes {taken.Name} in {member.Name}.";

    private static IEnumerable<Type> Taken(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static string? NameOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
