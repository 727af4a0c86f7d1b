using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Answers public reads from bytes prepared per tenant and version; a poll that has seen them gets 304.</summary>
internal sealed class Prepared(PreparedAnswers answers, IMediator mediator, TenantContext tenant, TimeProvider clock, IOptions<JsonOptions> json)
{
    private readonly JsonSerializerOptions _options = json.Value.SerializerOptions;

    /// <param name="useCase">The question: answers are told apart by it alone, so what else a caller puts in the query makes no other answer.</param>
    /// <param name="timeless">The part of the answer the ETag stands for, where that is not all of it.</param>
    public async Task<IResult> Answer<T>(
        HttpContext http, IUseCase<T> useCase, CancellationToken ct, Func<T, object?>? timeless = null, Func<T, string?>? nextCursor = null)
    {
        Error? refusal = null;
        var now = clock.Now();
        var today = tenant.Tenant.DateAt(now);
        var weight = sizeof(char) * (http.Request.QueryString.Value?.Length ?? 0);
        var answer = await answers.Get(tenant.Tenant.Code, useCase, weight, today, async () =>
        {
            var result = await mediator.Send(useCase, ct);
            refusal = result.Error;
            if (refusal is not null)
            {
                return null;
            }

            var body = JsonSerializer.SerializeToUtf8Bytes(result.Value, _options);
            var tagged = timeless is null ? body : JsonSerializer.SerializeToUtf8Bytes(timeless(result.Value), _options);
            return new PreparedAnswer(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(tagged).AsSpan(0, 12))}\"", today, now, nextCursor?.Invoke(result.Value));
        });
        return answer is null ? new Refused(refusal!) : new PreparedResult(answer);
    }

    /// <summary>A page of a public list, with the <c>Link</c> to the next.</summary>
    public Task<IResult> List<T>(HttpContext http, IUseCase<Page<T>> useCase, CancellationToken ct) =>
        Answer(http, useCase, ct, nextCursor: page => page.NextCursor);

    private sealed class PreparedResult(PreparedAnswer answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.Headers.ETag = answer.ETag;
            response.Headers.Link = answer.NextCursor is { } cursor ? NextPage.Link(httpContext.Request, cursor) : default(StringValues);
            response.Headers.CacheControl = "no-cache";
            if (httpContext.Request.IsUnchanged(answer.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = answer.Body.Length;
            return response.Body.WriteAsync(answer.Body, httpContext.RequestAborted).AsTask();
        }
    }
}
