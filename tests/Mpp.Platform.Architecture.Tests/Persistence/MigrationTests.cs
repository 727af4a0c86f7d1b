using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Persistence;

public sealed class MigrationTests
{
    [Theory]
    [MemberData(nameof(ModelTests.Providers), MemberType = typeof(ModelTests))]
    public void Migrations_HoldTheWholeModel(string provider)
    {
        using var context = Databases.Context(provider);

        Assert.NotEmpty(context.Database.GetMigrations());
        Verdict.Kept(Pending(context));
    }

    [Theory]
    [MemberData(nameof(ModelTests.Providers), MemberType = typeof(ModelTests))]
    public void ModelChangeWithoutMigration_IsReported(string provider)
    {
        using var context = Databases.Context(provider, options => options.ReplaceService<IModelCustomizer, OneColumnMore>());

        Verdict.Reported(Pending(context), context.GetType().Name);
    }

    private static IEnumerable<string> Pending(AppDbContext context) =>
        context.Database.HasPendingModelChanges() ? [$"{context.GetType().Name} has changes without a migration."] : [];

    private sealed class OneColumnMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Ticket>().Property<int>("Forgotten");
        }
    }
}
