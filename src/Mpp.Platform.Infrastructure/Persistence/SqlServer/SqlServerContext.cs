using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>SQL Server, the production target.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : AppDbContext(options)
{
    /// <summary>Command timeout, lock timeout.</summary>
    internal override bool IsWaitingTooLong(DbException fault) => fault is SqlException { Number: -2 or 1222 };

    internal override string HoldReferenceDataSql => """SELECT TOP (1) 1 FROM "ReferenceEditions" WITH (TABLOCKX, HOLDLOCK)""";

    internal override string AddAuditHeadSql => """
        INSERT INTO "AuditHeads" ("TenantId", "Sequence", "Hash") SELECT @tenant, 0, @hash
        WHERE NOT EXISTS (SELECT 1 FROM "AuditHeads" WITH (UPDLOCK, HOLDLOCK) WHERE "TenantId" = @tenant)
        """;

    /// <summary>EF sets it on a database that it creates; an administrator's database has it off.</summary>
    internal override async Task LetReadersPass(CancellationToken ct)
    {
        if (!await DoReadersPass(ct))
        {
            await this.Execute(SqlServerSettings.ReadSnapshots, [], ct);
        }
    }

    internal override async Task<bool> DoReadersPass(CancellationToken ct)
    {
        await using var command = await this.Command(SqlServerSettings.ReadsSnapshots, [], ct);
        try
        {
            return await command.ExecuteScalarAsync(ct) is true;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    internal override SaveRefusal RefusalOf(DbException fault) => fault is SqlException server
        ? server.Number switch
        {
            // Unique index, primary key
            2601 or 2627 => SaveRefusal.Duplicate,
            547 => SaveRefusal.Reference,
            _ => SaveRefusal.None,
        }
        : SaveRefusal.None;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<TimeOrderedGuid>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        SqlServerColumns.CompareKeysExactly(modelBuilder);
        SqlServerColumns.BracketFilters(modelBuilder);
    }
}
