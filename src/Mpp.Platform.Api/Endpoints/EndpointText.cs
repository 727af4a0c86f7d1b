using Mpp.Platform.Api.Http;

namespace Mpp.Platform.Api.Endpoints;

/// <summary>What the OpenAPI document says of an endpoint.</summary>
internal static class EndpointText
{
    /// <summary>Names the endpoint; the name becomes the method of generated clients.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string tag, string summary) =>
        endpoint.WithName(name).WithTags(tag).WithSummary(summary);

    /// <summary>Answers 200 with <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>();

    /// <summary>Answers 200 with <typeparamref name="T"/>, or the same in another form that <c>Accept</c> or <c>?format=</c> chooses.</summary>
    public static RouteHandlerBuilder AnswersInForms<T>(this RouteHandlerBuilder endpoint, IReadOnlyList<string> mediaTypes) =>
        endpoint.Produces<T>().WithMetadata(new AnswersAlsoIn(mediaTypes));

    /// <summary>Answers 201 with <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>(StatusCodes.Status201Created);

    /// <summary>What it answers holds a secret, and is sent without compression, whose length could tell of it.</summary>
    public static RouteHandlerBuilder AnswersSecret(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new AnswersSecret());

    /// <summary>Answers 204.</summary>
    public static RouteHandlerBuilder Removes(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status204NoContent).WithMetadata(new TakesIfMatch());

    /// <summary>A change: takes <c>If-Match</c> and answers 200 with the new <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder Changes<T, TFields>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>().WithMetadata(new TakesIfMatch()).WithMetadata(new PatchOf(typeof(TFields), typeof(T)));
}

/// <summary>An endpoint that needs <c>If-Match</c>.</summary>
internal sealed class TakesIfMatch;

/// <summary>The fields a merge patch may carry; the handler itself takes raw JSON.</summary>
internal sealed record PatchOf(Type Fields, Type Resource);

/// <summary>The fields of a form that is the body; the handler reads it itself and refuses other kinds in its own shape.</summary>
internal sealed record TakesForm(Type Fields);

/// <summary>Forms of the answer besides JSON.</summary>
internal sealed record AnswersAlsoIn(IReadOnlyList<string> MediaTypes);

/// <summary>Where the use case is made when the handler gets it from outside: its errors are read there.</summary>
internal sealed record CarriesOut(System.Reflection.MethodInfo UseCase);
