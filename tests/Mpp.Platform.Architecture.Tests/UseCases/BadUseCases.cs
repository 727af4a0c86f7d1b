using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Architecture.Tests.UseCases;

internal sealed record OpenDoor : IUseCase<Done>;

internal sealed class OpenDoorHandler : IHandle<OpenDoor, Done>
{
    public Task<Result<Done>> Handle(OpenDoor request, CancellationToken cancellationToken) => Task.FromResult<Result<Done>>(Done.Value);
}

internal sealed class SecondDoorHandler : IHandle<OpenDoor, Done>
{
    public Task<Result<Done>> Handle(OpenDoor request, CancellationToken cancellationToken) => Task.FromResult<Result<Done>>(Done.Value);
}

internal sealed record CloseDoor : IUseCase<Done>;

internal class CloseDoorHandler : IHandle<CloseDoor, Done>
{
    public Task<Result<Done>> Handle(CloseDoor request, CancellationToken cancellationToken) => Task.FromResult<Result<Done>>(Done.Value);
}

internal sealed class OpenDoorValidator : AbstractValidator<OpenDoor>;

internal sealed class DoorRules : AbstractValidator<OpenDoor>;

internal sealed record Key
{
    internal sealed class Shape : AbstractValidator<Key>;

    internal class Loose : AbstractValidator<Key>;
}

internal sealed class KeyValidator : AbstractValidator<Key>;
