using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;
using Mpp.Platform.Infrastructure.Reference;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Brings the database to the present schema and reference data. Several may be told to at once: one does it, the others find it done.</summary>
internal sealed class SchemaMigration(AppDbContext db, ReferenceData reference, DatabaseSettings settings, TimeProvider clock)
{
    public async Task Run(CancellationToken ct)
    {
        db.MakesSchema = true;
        try
        {
            await MakeSchema(ct);
        }
        finally
        {
            db.MakesSchema = false;
        }

        await reference.Load(ct);
    }

    public async Task<bool> IsCurrent(CancellationToken ct) => !(await db.Database.GetPendingMigrationsAsync(ct)).Any();

    private async Task MakeSchema(CancellationToken ct)
    {
        if (settings.EmbeddedFile is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var turn = await MigrationTurn.Take(file, clock, ct);
            await ForgetKilledMigration(ct);
            await Migrate(ct);
        }
        else
        {
            await Migrate(ct);
        }
    }

    private async Task Migrate(CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        await db.LetReadersPass(ct);
    }

    /// <summary>Whoever has the turn is the only one: a lock of EF's that is there was left by a program that was killed.</summary>
    private async Task ForgetKilledMigration(CancellationToken ct) =>
        await db.Execute("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", [], ct);
}
