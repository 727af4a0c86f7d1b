using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;

namespace Mpp.Platform.Architecture.Tests.SqlServer;

/// <summary>What SQL Server asks of the model and of our own statements; none of it needs a server.</summary>
internal static class SqlServerRules
{
    /// <summary>The columns that the parameters of our own statements meet, by the parameter's name.</summary>
    private static readonly Dictionary<string, SqlDbType> Types = new(StringComparer.Ordinal)
    {
        ["tenant"] = SqlDbType.VarChar,
        ["key"] = SqlDbType.VarChar,
        ["hash"] = SqlDbType.VarChar,
        ["type"] = SqlDbType.VarChar,
        ["caller"] = SqlDbType.NVarChar,
        ["channel"] = SqlDbType.NVarChar,
        ["priority"] = SqlDbType.NVarChar,
        ["location"] = SqlDbType.NVarChar,
        ["etag"] = SqlDbType.NVarChar,
        ["services"] = SqlDbType.NVarChar,
        ["id"] = SqlDbType.UniqueIdentifier,
        ["event"] = SqlDbType.UniqueIdentifier,
        ["service"] = SqlDbType.UniqueIdentifier,
        ["point"] = SqlDbType.UniqueIdentifier,
        ["visit"] = SqlDbType.UniqueIdentifier,
        ["counter"] = SqlDbType.UniqueIdentifier,
        ["date"] = SqlDbType.Date,
        ["now"] = SqlDbType.DateTimeOffset,
        ["before"] = SqlDbType.DateTimeOffset,
        ["newVisit"] = SqlDbType.Bit,
        ["true"] = SqlDbType.Bit,
        ["ratio"] = SqlDbType.Int,
        ["status"] = SqlDbType.Int,
        ["body"] = SqlDbType.VarBinary,
    };

    /// <summary>Takes a script in which <c>GO</c> parts batches, and parses it as SQL Server 2022 does.</summary>
    public static IEnumerable<string> Misspelt(string name, string script)
    {
        using var text = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return errors.Select(error => $"{name}, line {error.Line}, column {error.Column}: {error.Message}");
    }

    /// <summary>Each parameter is of the type of the column that it meets: another type makes the server convert the column.</summary>
    public static IEnumerable<string> OfAnotherType(IReadOnlyCollection<DbParameter> parameters) =>
        from parameter in parameters.Cast<SqlParameter>()
        let name = parameter.ParameterName.TrimStart('@')
        let type = Types.TryGetValue(name, out var known) ? known : (SqlDbType?)null
        where parameter.SqlDbType != type || (type is SqlDbType.VarChar && parameter.Size == 0)
        select $"{name} is sent as {parameter.SqlDbType}({parameter.Size}) where the column is {type?.ToString() ?? "not known"}.";

    public static IEnumerable<string> UnorderedIds(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in entity.GetDeclaredProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)
            && property.GetTypeMapping().Converter is not TimeOrderedGuid
        select $"{entity.DisplayName()}.{property.Name} is not stored in the order of time.";

    public static IEnumerable<string> LooseKeys(IModel model) =>
        from entity in model.GetEntityTypes()
        from key in entity.GetKeys().Select(key => key.Properties).Concat(entity.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties))
        from property in key
        where property.GetTypeMapping().Converter?.ProviderClrType == typeof(string) || property.ClrType == typeof(string)
        where property.GetCollation() != SqlServerColumns.KeyCollation
        select $"{entity.DisplayName()}.{property.Name} takes a for A.";

    public static IEnumerable<string> QuotedFilters(IModel model) =>
        from entity in model.GetEntityTypes()
        from index in entity.GetIndexes()
        where index.GetFilter()?.Contains('"', StringComparison.Ordinal) == true
        select $"{index.GetDatabaseName()} depends on QUOTED_IDENTIFIER: {index.GetFilter()}";
}
