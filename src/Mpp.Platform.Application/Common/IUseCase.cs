using MediatR;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Common;

/// <summary>A request to the platform: answered with a <typeparamref name="TAnswer"/> or refused with an error.</summary>
public interface IUseCase<TAnswer> : IRequest<Result<TAnswer>>;

/// <summary>Carries out one use case.</summary>
internal interface IHandle<in TUseCase, TAnswer> : IRequestHandler<TUseCase, Result<TAnswer>>
    where TUseCase : IUseCase<TAnswer>;

/// <summary>A single resource: its version becomes the strong <c>ETag</c>.</summary>
public interface IVersionedResource
{
    int Version { get; }
}
