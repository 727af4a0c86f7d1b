using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>What the model needs on SQL Server alone.</summary>
internal static class SqlServerColumns
{
    /// <summary>The server's usual collation takes <c>a</c> for <c>A</c>; the other two databases do not.</summary>
    public const string KeyCollation = "Latin1_General_100_BIN2";

    /// <summary>Keys and codes are compared byte by byte; texts for people stay in the database's own collation.</summary>
    public static void CompareKeysExactly(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()).Where(IsKey))
        {
            property.SetCollation(KeyCollation);
        }
    }

    /// <summary>A filter in double quotes would be a text for a session that has QUOTED_IDENTIFIER off.</summary>
    public static void BracketFilters(ModelBuilder model)
    {
        foreach (var index in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredIndexes()))
        {
            if (index.GetFilter() is { } filter)
            {
                index.SetFilter(string.Concat(filter.Split('"').Select((part, place) => place % 2 == 0 ? part : $"[{part}]")));
            }
        }
    }

    private static bool IsKey(IMutableProperty property) =>
        (property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)
        && (property.IsUnicode() == false || property.IsKey() || property.IsForeignKey()
            || property.GetContainingIndexes().Any(index => index.IsUnique));
}
