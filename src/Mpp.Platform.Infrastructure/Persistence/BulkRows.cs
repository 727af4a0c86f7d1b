using System.Data;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Npgsql;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>
/// Inserts many rows at once in the open transaction, each database by its own fastest way, columns as EF maps them. Rows
/// without a tenant become the context's, as in a save; nothing is announced and nothing audited.
/// </summary>
internal static class BulkRows
{
    public static async Task Insert<T>(this AppDbContext db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = entity.GetTableName()!;
        var columns = entity.GetProperties().Select(property => new Column(property, db.CurrentTenant)).ToList();
        switch (db.Database.GetDbConnection())
        {
            case NpgsqlConnection postgres:
                await Copy(postgres, table, columns, rows, ct);
                break;
            case SqlConnection server:
                await BulkCopy(db, server, table, columns, rows, ct);
                break;
            case SqliteConnection embedded:
                await Prepared(db, embedded, table, columns, rows, ct);
                break;
            case var other:
                throw new NotSupportedException($"Rows are not inserted through {other.GetType().Name}.");
        }
    }

    private static async Task Copy<T>(NpgsqlConnection connection, string table, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value)
                {
                    await writer.WriteAsync(value, column.StoreType, ct);
                }
                else
                {
                    await writer.WriteNullAsync(ct);
                }
            }
        }

        await writer.CompleteAsync(ct);
    }

    private static async Task BulkCopy<T>(
        AppDbContext db, SqlConnection connection, string table, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        using var data = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            data.Columns.Add(column.Name, column.Type);
        }

        foreach (var row in rows)
        {
            data.Rows.Add([.. columns.Select(column => column.Value(row) ?? DBNull.Value)]);
        }

        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)db.OpenTransaction()!);
        copy.DestinationTableName = $"[{table}]";
        foreach (var column in columns)
        {
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        await copy.WriteToServerAsync(data, ct);
    }

    private static async Task Prepared<T>(
        AppDbContext db, SqliteConnection connection, string table, List<Column> columns, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        await db.Database.OpenConnectionAsync(ct);
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        using (var statement = new SqliteRows(connection, $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})"))
        {
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Count; i++)
                {
                    statement.Bind(i + 1, columns[i].Value(row));
                }

                statement.Run();
            }
        }

        await db.Database.CloseConnectionAsync();
    }

    private sealed class Column(IProperty property, string? tenant)
    {
        private readonly bool _isTenant = property.Name == nameof(ITenantOwned.TenantId);

        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string StoreType { get; } = property.GetColumnType().Split('(')[0];

        public Type Type { get; } = Nullable.GetUnderlyingType(ProviderType(property)) ?? ProviderType(property);

        public object? Value(object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return _isTenant ? Owned((string)value!) : value is null || _convert is null ? value : _convert(value);
        }

        private string Owned(string stated) => stated.Length == 0 && tenant is not null ? tenant
            : stated == tenant ? stated
            : throw new CrossTenantException($"A row of {stated} is inserted in {tenant}.");

        private static Type ProviderType(IProperty property) => property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
    }
}
