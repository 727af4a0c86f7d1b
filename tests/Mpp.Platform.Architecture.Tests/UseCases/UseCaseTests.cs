using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.UseCases;

/// <summary>The product's use cases; the twins are in <see cref="BadUseCaseTests"/>.</summary>
public sealed class UseCaseTests
{
    private static readonly IReadOnlyList<Type> Product = typeof(ApplicationSetup).Assembly.GetTypes();

    [Fact]
    public void UseCases_HaveOneHandlerOfTheirName()
    {
        Assert.True(UseCaseRules.UseCases(Product).Count() > 20, "The assembly is not the product's.");
        Verdict.Kept(Product, UseCaseRules.Handlers);
    }

    [Fact]
    public void Validators_BelongToTheirUseCase() => Verdict.Kept(Product, UseCaseRules.Validators);

    [Fact]
    public void UseCases_AreOneFileEach() =>
        Verdict.Kept(UseCaseRules.Files(Product, Repository.Sources("src/Mpp.Platform.Application")));

    [Fact]
    public void Pipeline_HasTwoBehavioursAtMost()
    {
        var services = new ServiceCollection().AddApplication(mapperLicense: null);

        Assert.Equal(UseCaseRules.MaxBehaviours, services.Count(service => service.ServiceType == typeof(MediatR.IPipelineBehavior<,>)));
        Verdict.Kept(UseCaseRules.Behaviours(services));
    }
}
