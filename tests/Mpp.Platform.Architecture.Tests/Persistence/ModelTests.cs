using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Infrastructure.Persistence;

namespace Mpp.Platform.Architecture.Tests.Persistence;

/// <summary>The product's model keeps every rule on each database; the twins are in <see cref="BadModelTests"/>.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Providers => [DatabaseSettings.Sqlite, DatabaseSettings.SqlServer, DatabaseSettings.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Entities_BelongToATenantOrToThePlatform(string provider) => Keeps(provider, ModelRules.Ownership);

    [Theory]
    [MemberData(nameof(Providers))]
    public void TenantOwned_IsFilteredByItsContext(string provider) => Keeps(provider, FilterRules.Filters);

    [Theory]
    [MemberData(nameof(Providers))]
    public void TenantOwned_IsKeyedByTenantFirst(string provider) => Keeps(provider, ModelRules.Keys);

    [Theory]
    [MemberData(nameof(Providers))]
    public void TenantOwned_NamesItsTenantByRegionCode(string provider) => Keeps(provider, ModelRules.TenantColumns);

    [Theory]
    [MemberData(nameof(Providers))]
    public void TenantOwned_IsUniqueWithinItsTenant(string provider) => Keeps(provider, ModelRules.Uniqueness);

    [Theory]
    [MemberData(nameof(Providers))]
    public void References_StayWithinTheTenant(string provider) => Keeps(provider, ModelRules.References);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Deletes_RestrictOrCascade(string provider) => Keeps(provider, ModelRules.Deletes);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Schema_MakesNoValueItself(string provider)
    {
        using var context = Databases.Context(provider);
        var script = context.Database.GenerateCreateScript();

        Assert.Contains("CREATE TABLE \"Tickets\"", script.Replace('[', '"').Replace(']', '"'), StringComparison.Ordinal);
        Verdict.Kept(ModelRules.MadeByTheDatabase(script));
    }

    private static void Keeps(string provider, Func<IModel, IEnumerable<string>> rule)
    {
        using var context = Databases.Context(provider);
        var model = context.GetService<IDesignTimeModel>().Model;

        Assert.True(ModelRules.TenantOwned(model).Count() > 10, "The model is not the product's.");
        Verdict.Kept(rule(model));
    }
}
