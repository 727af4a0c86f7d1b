using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>Each model is right but for one thing, and the rule for that thing reports it.</summary>
public sealed class BadModelTests
{
    [Fact]
    public void RightModel_IsNotReported()
    {
        var model = Model(model => Keyed<Child>(model).HasOne<Parent>().WithMany()
            .HasForeignKey(child => new { child.TenantId, child.ParentId }).OnDelete(DeleteBehavior.Restrict));

        Verdict.Kept([
            .. ModelRules.Ownership(model), .. ModelRules.Keys(model), .. ModelRules.TenantColumns(model), .. ModelRules.Uniqueness(model),
            .. ModelRules.References(model), .. ModelRules.Deletes(model)]);
    }

    [Fact]
    public void EntityOfNobody_IsReported() =>
        Verdict.Reported(ModelRules.Ownership(Model(model => model.Entity<Nobodys>())), "Nobodys is neither");

    [Fact]
    public void EntityOfATenantAndOfAll_IsReported() =>
        Verdict.Reported(ModelRules.Ownership(Model(model => model.Entity<Everybodys>())), "Everybodys is tenant-owned and platform-wide");

    [Fact]
    public void KeyWithoutTenantFirst_IsReported() =>
        Verdict.Reported(ModelRules.Keys(Model(model => model.Entity<Child>().HasKey(child => new { child.Id, child.TenantId }))), "Child");

    [Fact]
    public void TenantColumnOfAnyLength_IsReported() =>
        Verdict.Reported(ModelRules.TenantColumns(Model(model => Keyed<Child>(model).Property(child => child.TenantId).HasMaxLength(20))), "Child");

    [Fact]
    public void UniqueIndexOverAllTenants_IsReported() =>
        Verdict.Reported(ModelRules.Uniqueness(Model(model => Keyed<Child>(model).HasIndex(child => child.Id).IsUnique())), "Child is unique by Id");

    [Fact]
    public void AlternateKeyOverAllTenants_IsReported() =>
        Verdict.Reported(ModelRules.Uniqueness(Model(model => Keyed<Child>(model).HasAlternateKey(child => child.Id))), "Child is unique by Id");

    [Fact]
    public void ReferenceByAnotherTenantColumn_IsReported() => Verdict.Reported(
        ModelRules.References(Model(model => Keyed<Child>(model).HasOne<Parent>().WithMany().HasForeignKey(child => new { child.ParentTenant, child.ParentId }))),
        "from Child to Parent does not carry TenantId");

    [Fact]
    public void ReferenceFromThePlatformIntoATenant_IsReported() => Verdict.Reported(
        ModelRules.References(Model(model => model.Entity<Catalogue>().HasOne<Parent>().WithMany().HasForeignKey(row => new { row.TenantOfParent, row.ParentId }))),
        "from Catalogue to Parent leads from a platform table");

    [Theory]
    [InlineData(DeleteBehavior.SetNull)]
    [InlineData(DeleteBehavior.ClientSetNull)]
    public void SetNull_IsReported(DeleteBehavior delete) => Verdict.Reported(
        ModelRules.Deletes(Model(model => Keyed<Child>(model).HasOne<Parent>().WithMany()
            .HasForeignKey(child => new { child.ParentTenant, child.ParentId }).OnDelete(delete))),
        delete.ToString());

    [Theory]
    [InlineData(DatabaseSettings.Sqlite)]
    [InlineData(DatabaseSettings.SqlServer)]
    [InlineData(DatabaseSettings.PostgreSql)]
    public void IdentityColumnAndSetNull_AreReported(string provider)
    {
        using var context = new NumberedContext(Databases.Options<NumberedContext>(provider));
        var found = ModelRules.MadeByTheDatabase(context.Database.GenerateCreateScript()).ToList();

        Assert.Equal(3, found.Count);
        Assert.Contains(found, line => line.Contains("IDENTITY", StringComparison.Ordinal) || line.Contains("AUTOINCREMENT", StringComparison.Ordinal));
        Assert.Contains(found, line => line.Contains("CreatedAt", StringComparison.Ordinal));
        Assert.Contains(found, line => line.Contains("ON DELETE SET NULL", StringComparison.Ordinal));
    }

    internal static IModel Model(Action<ModelBuilder> bad)
    {
        var model = SqliteConventionSetBuilder.CreateModelBuilder();
        Keyed<Parent>(model);
        bad(model);
        return model.FinalizeModel();
    }

    internal static EntityTypeBuilder<T> Keyed<T>(ModelBuilder model)
        where T : class, ITenantOwned
    {
        var entity = model.Entity<T>();
        entity.HasKey(nameof(ITenantOwned.TenantId), "Id");
        entity.Property(row => row.TenantId).HasMaxLength(Region.CodeLength).IsUnicode(false);
        return entity;
    }

    private sealed class NumberedContext(DbContextOptions<NumberedContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            var numbered = modelBuilder.Entity<Numbered>();
            numbered.HasOne(row => row.Before).WithMany().OnDelete(DeleteBehavior.SetNull);
            numbered.Property<string>("CreatedAt").HasDefaultValueSql("now()");
        }
    }
}
