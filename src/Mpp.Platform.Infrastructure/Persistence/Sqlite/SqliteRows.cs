using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Runs one prepared statement over many rows. Values are bound by their place: a command looks every parameter up by its
/// name on every run, which cost three quarters of a load. They are written as commands write them.
/// </summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="connection">Open; the statement is part of its open transaction.</param>
    /// <param name="sql">With a <c>?</c> for each value.</param>
    public SqliteRows(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds the value at a place, 1 being the first.</summary>
    public void Bind(int place, object? value) => Check(value switch
    {
        null or DBNull => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        Guid id => raw.sqlite3_bind_text(_statement, place, id.ToString().ToUpperInvariant()),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        bool flag => raw.sqlite3_bind_int(_statement, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        decimal number => raw.sqlite3_bind_text(_statement, place, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateOnly date => raw.sqlite3_bind_text(_statement, place, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTimeOffset at => raw.sqlite3_bind_text(_statement, place, at.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new NotSupportedException($"Rows hold no {value.GetType().Name}."),
    });

    /// <summary>Writes the row that is bound.</summary>
    public void Run()
    {
        var outcome = raw.sqlite3_step(_statement);
        // The reset gives the fault of the step again.
        Check(raw.sqlite3_reset(_statement));
        if (outcome != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(outcome, _database);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, _database);
}
