using MediatR;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Use cases to HTTP answers, in one place.</summary>
internal static class ResultHttp
{
    /// <summary>200 with the answer.</summary>
    public static async Task<IResult> Answer<T>(this IMediator mediator, IUseCase<T> useCase, CancellationToken ct)
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : Results.Ok(result.Value);
    }

    /// <summary>200 with the page and a <c>Link</c> to the next.</summary>
    public static async Task<IResult> List<T>(this IMediator mediator, IUseCase<Page<T>> useCase, CancellationToken ct)
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : new Listed<T>(result.Value);
    }

    /// <summary>200 with the resource and its ETag, or 304.</summary>
    public static async Task<IResult> Resource<T>(this IMediator mediator, IUseCase<T> useCase, CancellationToken ct)
        where T : IVersionedResource
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : new Versioned<T>(result.Value);
    }

    /// <summary>201 with the resource, its ETag and its address.</summary>
    public static async Task<IResult> Created<T>(this IMediator mediator, IUseCase<T> useCase, Func<T, string> address, CancellationToken ct)
        where T : IVersionedResource
    {
        var result = await mediator.Send(useCase, ct);
        return result.Error is { } error ? new Refused(error) : new Versioned<T>(result.Value, address(result.Value));
    }

    /// <summary>204 when the resource is gone.</summary>
    public static async Task<IResult> Removed(this IMediator mediator, HttpRequest request, Func<int?, IUseCase<Done>> useCase, CancellationToken ct)
    {
        var expected = request.Expected();
        if (expected.Error is not null)
        {
            return new Refused(expected.Error);
        }

        var result = await mediator.Send(expected.Value, useCase, ct);
        return result.Error is { } error ? new Refused(error) : Results.NoContent();
    }

    /// <summary>200 with the changed resource and its ETag, when it stood at a version the caller expects.</summary>
    public static async Task<IResult> Changed<T>(this IMediator mediator, Result<Expected> expected, Func<int?, IUseCase<T>> useCase, CancellationToken ct)
        where T : IVersionedResource
    {
        if (expected.Error is not null)
        {
            return new Refused(expected.Error);
        }

        var result = await mediator.Send(expected.Value, useCase, ct);
        return result.Error is { } error ? new Refused(error) : new Versioned<T>(result.Value);
    }
}

internal sealed class Refused(int status, Error error) : IResult
{
    public Refused(Error error)
        : this(error.Status(), error)
    {
    }

    public Task ExecuteAsync(HttpContext httpContext) => httpContext.Refuse(status, error);
}

internal sealed class Listed<T>(Page<T> page) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (page.NextCursor is not null)
        {
            httpContext.Response.Headers.Link = NextPage.Link(httpContext.Request, page.NextCursor);
        }

        return httpContext.Response.WriteAsJsonAsync(page, httpContext.RequestAborted);
    }
}

internal static class NextPage
{
    /// <summary>The same request with the next page's cursor.</summary>
    public static string Link(HttpRequest request, string cursor)
    {
        var query = request.Query
            .Where(pair => pair.Key != "cursor")
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: value ?? "")))
            .Append(("cursor", cursor))
            .Aggregate(QueryString.Empty, (sum, pair) => sum.Add(pair.Item1, pair.Item2));
        return $"<{request.PathBase}{request.Path}{query}>; rel=\"next\"";
    }
}

internal sealed class Versioned<T>(T resource, string? address = null) : IResult
    where T : IVersionedResource
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var etag = ETags.Of(resource);
        httpContext.Response.Headers.ETag = etag;
        if (address is not null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = address;
        }
        else if (HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.IsUnchanged(etag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return httpContext.Response.WriteAsJsonAsync(resource, httpContext.RequestAborted);
    }
}
