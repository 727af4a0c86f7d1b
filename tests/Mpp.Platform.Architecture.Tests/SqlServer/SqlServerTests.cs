using System.Data.Common;
using System.Data.SqlTypes;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Application.Queues;
using Mpp.Platform.Architecture.Tests.Persistence;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Persistence.SqlServer;
using Mpp.Platform.Infrastructure.Platform;

namespace Mpp.Platform.Architecture.Tests.SqlServer;

/// <summary>The SQL Server half, as far as it shows without a server; each rule meets a bad example as well.</summary>
public sealed class SqlServerTests
{
    private static readonly TicketDraft Draft = new(
        "35.24", Guid.CreateVersion7(), null, null, new DateOnly(2026, 11, 26), Channel.Kiosk, Priority.Regular, DateTimeOffset.UnixEpoch);

    private static readonly CallDraft Call = new("35.24", Guid.CreateVersion7(), Guid.CreateVersion7(), [Guid.CreateVersion7()], new DateOnly(2026, 11, 26), 2);

    private static readonly IdempotencyKey Key = new("35.24", "kiosk-1", "k");

    [Fact]
    public void OwnStatements_AreGoodTransactSql()
    {
        var statements = typeof(SqlServerContext).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(SqlServerContext).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field is { IsLiteral: true, IsPrivate: false } && field.FieldType == typeof(string))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Text: (string)field.GetRawConstantValue()!))
            .Where(statement => statement.Text.Contains(' ', StringComparison.Ordinal))
            .ToList();
        using var db = Databases.Context(DatabaseSettings.SqlServer);

        Assert.True(statements.Count >= 6, string.Join(", ", statements.Select(statement => statement.Name)));
        Verdict.Kept(statements.SelectMany(statement => SqlServerRules.Misspelt(statement.Name, statement.Text)));
        Verdict.Kept(SqlServerRules.Misspelt("audit head", db.AddAuditHeadSql));
        Verdict.Kept(IdempotencyStore.Statements.SelectMany(text => SqlServerRules.Misspelt("idempotency", text)));
    }

    [Fact]
    public void MigrationScript_IsGoodTransactSql()
    {
        using var db = Databases.Context(DatabaseSettings.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Tickets]", script, StringComparison.Ordinal);
        Verdict.Kept(SqlServerRules.Misspelt("migrations", script));
    }

    [Fact]
    public void StatementOfAnotherDialect_IsReported() =>
        Verdict.Reported(SqlServerRules.Misspelt("twin", "SELECT 1 FROM \"Tickets\" LIMIT 1 FOR UPDATE"), "twin, line 1");

    [Fact]
    public void Parameters_AreOfTheirColumnsTypes()
    {
        using var db = Databases.Context(DatabaseSettings.SqlServer);
        List<DbParameter> sent =
        [
            .. SqlServerQueueStore.IssueParameters(db, Draft, TicketKeys.New(null)),
            .. SqlServerQueueStore.CallParameters(db, Call, DateTimeOffset.UnixEpoch),
            .. SqlServerQueueStore.EventParameters(db, Call, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch),
            .. IdempotencyStore.Reservation(db, Key, "0", DateTimeOffset.UnixEpoch),
            .. IdempotencyStore.Answer(db, Key, new KeptAnswer("0", 201, null, null, [])),
            .. db.AuditStart("35.24"),
        ];

        Verdict.Kept(sent, SqlServerRules.OfAnotherType);
    }

    [Fact]
    public void UnicodeParameterForARegionCode_IsReported() =>
        Verdict.Reported(SqlServerRules.OfAnotherType([new SqlParameter("tenant", "35.24")]), "tenant is sent as NVarChar");

    [Fact]
    public void Ids_SortByTimeAsTheServerComparesThem()
    {
        var ids = Enumerable.Range(0, 2_000)
            .Select(step => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(56).AddMilliseconds(step * 997L))).ToList();
        var stored = ids.ConvertAll(TimeOrderedGuid.ToStore);

        Assert.Equal(ids, stored.ConvertAll(TimeOrderedGuid.FromStore));
        Assert.True(InOrder(stored), "The clustered order is not the order of time.");
        Assert.False(InOrder(ids), "As they are, ids of version 7 are out of order: else nothing would need converting.");
    }

    [Fact]
    public void Model_StoresEveryIdInOrder_AndComparesKeysExactly()
    {
        using var db = Databases.Context(DatabaseSettings.SqlServer);
        var model = db.GetService<IDesignTimeModel>().Model;

        Verdict.Kept(SqlServerRules.UnorderedIds(model));
        Verdict.Kept(SqlServerRules.LooseKeys(model));
        Verdict.Kept(SqlServerRules.QuotedFilters(model));
    }

    [Fact]
    public void ModelWithoutTheServersOwnRules_IsReported()
    {
        using var db = Databases.Context(DatabaseSettings.PostgreSql);
        var model = db.GetService<IDesignTimeModel>().Model;

        Assert.Contains("Ticket.Id is not stored in the order of time.", SqlServerRules.UnorderedIds(model), StringComparer.Ordinal);
        Assert.Contains("IdempotencyRecord.Key takes a for A.", SqlServerRules.LooseKeys(model), StringComparer.Ordinal);
        Assert.Contains(SqlServerRules.QuotedFilters(model), found => found.StartsWith("IX_Tickets_Waiting depends", StringComparison.Ordinal));
    }

    private static bool InOrder(List<Guid> ids) => ids.Zip(ids.Skip(1)).All(pair => new SqlGuid(pair.First).CompareTo(new SqlGuid(pair.Second)) < 0);
}
