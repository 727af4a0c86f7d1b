using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Infrastructure.Reference;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Brings the database to the present schema and reference data.</summary>
internal sealed class SchemaMigration(AppDbContext db, ReferenceData reference, DatabaseSettings settings)
{
    public async Task Run(CancellationToken ct)
    {
        if (settings.IsSqlite && db.Database.GetDbConnection().DataSource is { Length: > 0 } file && file != ":memory:")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }

        await db.Database.MigrateAsync(ct);
        await db.LetReadersPass(ct);
        await reference.Load(ct);
    }

    public async Task<bool> IsCurrent(CancellationToken ct) => !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}
