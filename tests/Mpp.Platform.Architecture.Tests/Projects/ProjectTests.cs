using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Projects;

public sealed class ProjectTests
{
    private static readonly IReadOnlyList<Project> Product = Project.Below(Path.Combine(Repository.Root, "src"));

    [Fact]
    public void Layers_ReferenceInwardAlone() => Verdict.Kept(Product, ProjectRules.References);

    [Fact]
    public void FourLayers_AreFound() => Assert.Equal(4, Product.Count);

    [Theory]
    [InlineData("Domain", "Application")]
    [InlineData("Application", "Infrastructure")]
    [InlineData("Infrastructure", "Domain")]
    [InlineData("Infrastructure", "Api")]
    [InlineData("Api", "Domain")]
    public void OutwardReference_IsReported(string from, string to)
    {
        using var folder = new TempFolder().With(
            $"Mpp.Platform.{from}.csproj",
            $"""<Project><ItemGroup><ProjectReference Include="..\Mpp.Platform.{to}\Mpp.Platform.{to}.csproj" /></ItemGroup></Project>""");

        Verdict.Reported(ProjectRules.References(Project.Below(folder.FullPath)), $"references Mpp.Platform.{to}");
    }

    [Fact]
    public void UnknownSourceProject_IsReported()
    {
        using var folder = new TempFolder().With("Mpp.Platform.Contracts.csproj", "<Project />");

        Verdict.Reported(ProjectRules.References(Project.Below(folder.FullPath)), "Mpp.Platform.Contracts");
    }

    [Fact]
    public void DomainAndApplication_UseNoOtherPackage() => Verdict.Kept(Product, ProjectRules.Packages);

    [Theory]
    [InlineData("Domain", "MediatR")]
    [InlineData("Application", "Npgsql")]
    public void PackageInTheCore_IsReported(string project, string package)
    {
        using var folder = new TempFolder().With(
            $"Mpp.Platform.{project}.csproj",
            $"""<Project><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""");

        Verdict.Reported(ProjectRules.Packages(Project.Below(folder.FullPath)), package);
    }
}
