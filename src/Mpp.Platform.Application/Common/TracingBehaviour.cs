using System.Diagnostics;
using MediatR;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>One span per use case, named after it, with the refusal's code; never a value of the request.</summary>
internal sealed class TracingBehaviour<TRequest, TAnswer> : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IRequest<TAnswer>
    where TAnswer : IResult<TAnswer>
{
    private static readonly ActivitySource Source = new("Mpp.Platform");

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        using var span = Source.StartActivity(typeof(TRequest).Name);
        var answer = await next();
        if (answer.Error is not null)
        {
            span?.SetTag("mpp.refusal", answer.Error.Code);
        }

        return answer;
    }
}
