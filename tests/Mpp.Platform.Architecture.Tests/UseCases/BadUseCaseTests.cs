using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.UseCases;

public sealed class BadUseCaseTests
{
    private const string Right = "internal sealed record OpenDoor : IUseCase<Done>;\ninternal sealed class OpenDoorHandler {}\n";

    [Fact]
    public void RightUseCase_IsNotReported()
    {
        Type[] types = [typeof(OpenDoor), typeof(OpenDoorHandler), typeof(OpenDoorValidator), typeof(Key), typeof(Key.Shape)];

        Verdict.Kept([.. UseCaseRules.Handlers(types), .. UseCaseRules.Validators(types), .. Files("src/OpenDoor.cs", Right)]);
    }

    [Fact]
    public void NoHandler_IsReported() => Verdict.Reported(UseCaseRules.Handlers([typeof(OpenDoor)]), "OpenDoor has 0 handlers");

    [Fact]
    public void TwoHandlers_AreReported() => Assert.Contains(
        UseCaseRules.Handlers([typeof(OpenDoor), typeof(OpenDoorHandler), typeof(SecondDoorHandler)]),
        violation => violation == "OpenDoor has 2 handlers.");

    [Fact]
    public void HandlerOfAnotherName_IsReported() =>
        Verdict.Reported(UseCaseRules.Handlers([typeof(OpenDoor), typeof(SecondDoorHandler)]), "should be named OpenDoorHandler");

    [Fact]
    public void HandlerNotSealed_IsReported() =>
        Verdict.Reported(UseCaseRules.Handlers([typeof(CloseDoor), typeof(CloseDoorHandler)]), "CloseDoorHandler is not internal and sealed");

    [Fact]
    public void ValidatorOfAnotherName_IsReported() =>
        Verdict.Reported(UseCaseRules.Validators([typeof(OpenDoor), typeof(DoorRules)]), "should be named OpenDoorValidator");

    [Theory]
    [InlineData(typeof(KeyValidator))]
    [InlineData(typeof(Key.Loose))]
    public void ValidatorOfAPartOutsideIt_IsReported(Type validator) => Verdict.Reported(UseCaseRules.Validators([validator]), validator.Name);

    [Theory]
    [InlineData("src/Doors.cs", Right)]
    [InlineData("src/OpenDoor.cs", "internal sealed record OpenDoor : IUseCase<Done>;\n")]
    [InlineData("src/OpenDoor.cs", "internal sealed class OpenDoorHandler {}\n")]
    public void UseCaseElsewhereThanInItsFile_IsReported(string path, string text) => Verdict.Reported(Files(path, text), "OpenDoor");

    [Fact]
    public void ThirdBehaviour_IsReported() => Verdict.Reported(
        UseCaseRules.Behaviours(new ServiceCollection().AddApplication(mapperLicense: null).AddTransient(typeof(IPipelineBehavior<,>), typeof(Stopwatching<,>))),
        "Stopwatching");

    private static IEnumerable<string> Files(string path, string text)
    {
        using var folder = new TempFolder().With(path, text);
        return UseCaseRules.Files([typeof(OpenDoor)], SourceFile.In(folder.FullPath, "src"));
    }

    private sealed class Stopwatching<TRequest, TAnswer> : IPipelineBehavior<TRequest, TAnswer>
        where TRequest : IRequest<TAnswer>
    {
        public Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next) => next();
    }
}
