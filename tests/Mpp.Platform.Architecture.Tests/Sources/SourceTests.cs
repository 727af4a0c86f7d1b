using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Sources;

public sealed class SourceTests
{
    private static readonly IReadOnlyList<SourceFile> Product = Repository.Sources("src");
    private static readonly IReadOnlyList<SourceFile> Everything = Repository.Sources("src", "tests");

    [Fact]
    public void Api_NamesInfrastructureInProgramAlone() =>
        Verdict.Kept(Repository.Sources("src/Mpp.Platform.Api"), SourceRules.NamesInfrastructure);

    [Theory]
    [InlineData("using Mpp.Platform.Infrastructure.Persistence;")]
    [InlineData("global using static Mpp.Platform.Infrastructure.InfrastructureSetup;")]
    public void EndpointNamingInfrastructure_IsReported(string line)
    {
        using var folder = new TempFolder()
            .With("src/Mpp.Platform.Api/Program.cs", line)
            .With("src/Mpp.Platform.Api/Endpoints/BadEndpoints.cs", line);

        Verdict.Reported(SourceRules.NamesInfrastructure(SourceFile.In(folder.FullPath, "src")), "BadEndpoints.cs");
    }

    [Fact]
    public void TenantFilter_IsSteppedOverInOnePlace() => Verdict.Kept(Product, SourceRules.StepsOverTheFilter);

    [Fact]
    public void OnePlace_IsFound() => Assert.Contains(Product, file => file.Path.EndsWith("Persistence/AcrossTenants.cs", StringComparison.Ordinal));

    [Theory]
    [InlineData("db.Tickets.IgnoreQueryFilters([\"tenant\"])")]
    [InlineData("db.Tickets.FromSqlRaw(\"SELECT 1\")")]
    [InlineData("db.Database.ExecuteSqlRawAsync(\"DELETE\")")]
    [InlineData("db.Database.SqlQuery<int>($\"SELECT 1\")")]
    public void SteppingOverTheFilterElsewhere_IsReported(string line)
    {
        using var folder = new TempFolder()
            .With("src/Mpp.Platform.Infrastructure/Persistence/AcrossTenants.cs", line)
            .With("src/Mpp.Platform.Application/Queues/Leak.cs", $"// first line\n{line}\n");

        Verdict.Reported(SourceRules.StepsOverTheFilter(SourceFile.In(folder.FullPath, "src")), "Leak.cs:2");
    }

    [Fact]
    public void Code_SuppressesNothingInline() => Verdict.Kept(Everything, SourceRules.Suppressions);

    [Theory]
    [InlineData("  #pragma warning disable CA1822")]
    [InlineData("# pragma warning disable")]
    [InlineData("[Suppress" + "Message(\"Design\", \"CA1000\")]")]
    public void InlineSuppression_IsReported(string line)
    {
        using var folder = new TempFolder().With("tests/Quiet.cs", line);

        Verdict.Reported(SourceRules.Suppressions(SourceFile.In(folder.FullPath, "tests")), "Quiet.cs:1");
    }

    [Fact]
    public void Files_StayUnderTheirBudget() => Verdict.Kept(Everything, SourceRules.TooLong);

    [Fact]
    public void Files_AreShortAtTheMedian() => Verdict.Kept(Everything, SourceRules.LongAtTheMedian);

    [Fact]
    public void FileOverTheBudget_IsReported()
    {
        using var folder = new TempFolder()
            .With("src/Right.cs", Lines(SourceRules.MaxLines))
            .With("src/Long.cs", Lines(SourceRules.MaxLines + 1))
            .With("src/Migrations/20260101_Initial.cs", Lines(SourceRules.MaxLines + 1));

        Verdict.Reported(SourceRules.TooLong(SourceFile.In(folder.FullPath, "src")), "Long.cs");
    }

    [Fact]
    public void LongMedian_IsReported()
    {
        using var folder = new TempFolder()
            .With("src/A.cs", Lines(1))
            .With("src/B.cs", Lines(SourceRules.MedianBelow))
            .With("src/C.cs", Lines(SourceRules.MedianBelow + 1));

        Verdict.Reported(SourceRules.LongAtTheMedian(SourceFile.In(folder.FullPath, "src")), "median");
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("//\n", count));
}
