using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Sources;

public sealed class OutcomeTests
{
    private const string Known = """
        namespace Mpp.Platform.Application.Common
        {
            public enum SaveRefusal { None, Stale }
            public sealed class Error;
            public sealed class Result<T> { public Error? Error { get; } }
            public sealed class Db
            {
                public Task<SaveRefusal> Save() => Task.FromResult(SaveRefusal.None);
                public Task<Result<int>> InTransaction(Func<Task<Result<int>>> work) => work();
                public Error? Rename(string name) => null;
            }
        }
        """;

    [Fact]
    public void Product_LooksAtEveryOutcome()
    {
        // Files that are known to hold outcomes: a compilation that knows no types would find none, and keep every rule.
        var queues = CompiledSources.Product.SyntaxTrees.Where(tree => tree.FilePath.Contains("Application/Queues/", StringComparison.Ordinal));
        Assert.InRange(OutcomeRules.Kept(CompiledSources.Product, queues), 5, int.MaxValue);
        Verdict.Kept(OutcomeRules.Dropped(CompiledSources.Product));
    }

    [Theory]
    [InlineData("await db.Save();")]
    [InlineData("await db.Save().ConfigureAwait(false);")]
    [InlineData("_ = await db.Save();")]
    [InlineData("db.Save();")]
    [InlineData("var refusal = await db.Save();")]
    [InlineData("var saved = db.Save();")]
    [InlineData("db.Rename(\"x\");")]
    [InlineData("await db.InTransaction(() => work());")]
    [InlineData("Func<Task> later = () => db.Save();")]
    [InlineData("Func<Task> later = async () => await db.Save();")]
    [InlineData("Action now = () => db.Rename(\"x\");")]
    [InlineData("Task Inner() => db.Save();")]
    public void DroppedOutcome_IsReported(string line) => Verdict.Reported(OutcomeRules.Dropped(CompiledSources.Of(Example(line))), "Handler.cs:5");

    [Theory]
    [InlineData("if (await db.Save() != SaveRefusal.None) { throw new InvalidOperationException(); }")]
    [InlineData("var refusal = await db.Save(); Console.WriteLine(refusal);")]
    [InlineData("var answer = (await db.InTransaction(() => work())).Error ?? db.Rename(\"x\"); Console.WriteLine(answer);")]
    [InlineData("SaveRefusal last; last = await db.Save(); Console.WriteLine(last);")]
    [InlineData("Func<Task<SaveRefusal>> later = () => db.Save(); Console.WriteLine(later);")]
    public void OutcomeThatIsLookedAt_IsNot(string line) => Verdict.Kept(OutcomeRules.Dropped(CompiledSources.Of(Example(line))));

    [Fact]
    public void Saving_HasOnePlace() => Verdict.Kept(Repository.Sources("src"), SourceRules.SavesByItself);

    [Theory]
    [InlineData("await db.SaveChangesAsync(ct);")]
    [InlineData("db.SaveChanges();")]
    [InlineData("await using var transaction = await db.Database.BeginTransactionAsync(ct);")]
    public void SavingElsewhere_IsReported(string line)
    {
        using var folder = new TempFolder()
            .With("src/Mpp.Platform.Infrastructure/Persistence/AppDbContext.Saving.cs", line)
            .With("src/Mpp.Platform.Infrastructure/Rollup/Rollup.cs", $"// first line\n{line}\n");

        Verdict.Reported(SourceRules.SavesByItself(SourceFile.In(folder.FullPath, "src")), "Rollup.cs:2");
    }

    private static List<SourceFile> Example(string line) =>
    [
        new("Known.cs", Known),
        new("Handler.cs", $$"""
            using Mpp.Platform.Application.Common;
            internal static class Handler
            {
                public static async Task Handle(Db db, Func<Task<Result<int>>> work) {
                    {{line}}
                }

                public static void Main() { }
            }
            """),
    ];
}
