using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>
/// The one place that steps over the tenant filter or speaks raw SQL. Everything here is internal to persistence and
/// background work; use cases reach aggregates alone, through <c>IAppDbContext.AcrossTenants</c>.
/// </summary>
internal static class AcrossTenants
{
    public static IQueryable<T> OverAllTenants<T>(this AppDbContext db)
        where T : class, ITenantOwned => db.Set<T>().IgnoreQueryFilters([TenantIsolation.Filter]);

    /// <summary>Rows that a statement changed, which names its tenant itself.</summary>
    public static async Task<List<T>> Rows<T>(this AppDbContext db, string sql, IEnumerable<DbParameter> parameters, CancellationToken ct)
        where T : class, ITenantOwned
    {
        db.IsDoneOnce = true;
        try
        {
            return await db.Set<T>().FromSqlRaw(sql, [.. parameters]).IgnoreQueryFilters([TenantIsolation.Filter]).AsNoTracking().ToListAsync(ct);
        }
        finally
        {
            db.IsDoneOnce = false;
        }
    }

    public static DbTransaction? OpenTransaction(this AppDbContext db) => db.Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>A command on the context's connection and transaction.</summary>
    public static async Task<DbCommand> Command(this AppDbContext db, string sql, IEnumerable<DbParameter> parameters, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.OpenTransaction();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public static async Task<int> Execute(this AppDbContext db, string sql, IEnumerable<DbParameter> parameters, CancellationToken ct)
    {
        await using var command = await db.Command(sql, parameters, ct);
        try
        {
            return await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Whoever loads reference data second waits for the first, and finds it loaded.</summary>
    public static async Task HoldReferenceData(this AppDbContext db, CancellationToken ct)
    {
        if (db.HoldReferenceDataSql is { } sql)
        {
            await db.Execute(sql, [], ct);
        }
    }
}
