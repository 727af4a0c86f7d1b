namespace Mpp.Platform.Api.Tests.Outages;

/// <summary>Tests that hold the platform to seconds run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
