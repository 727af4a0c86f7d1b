using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Infrastructure.Persistence;

internal abstract partial class AppDbContext
{
    /// <summary>Parts of the open transaction that have begun and not ended, one inside the other.</summary>
    private int _parts;

    public Task<Result<T>> InTransaction<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct) => InTransaction(
        async token =>
        {
            var answer = await work(token);
            return (answer.Error is null, answer);
        },
        ct);

    /// <summary>The same for work of our own whose answer is no result: it commits when the work says so.</summary>
    public async Task<T> InTransaction<T>(Func<CancellationToken, Task<(bool Commit, T Answer)>> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is { } open)
        {
            return await Join(open, work, ct);
        }

        return await Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                // A second attempt starts from what the database holds, not from what the first one left.
                ChangeTracker.Clear();
                using var writer = await EnterWriter(token);
                await using var transaction = await Database.BeginTransactionAsync(token);
                var (commit, answer) = await work(token);
                if (commit)
                {
                    await transaction.CommitAsync(token);
                    Committed();
                }
                else
                {
                    ChangeTracker.Clear();
                }

                return answer;
            },
            ct);
    }

    public async Task<bool> Hold<T>(Guid id, CancellationToken ct)
        where T : TenantEntity
    {
        NeedTransaction();
        return await Set<T>().Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(held => held.Version, held => held.Version), ct) == 1;
    }

    public async Task Hold(string name, CancellationToken ct)
    {
        NeedTransaction();
        while (await HeldNames.Where(row => row.Name == name)
            .ExecuteUpdateAsync(row => row.SetProperty(held => held.Turns, held => held.Turns + 1), ct) == 0)
        {
            await AddUnlessThere(new HeldName(CurrentTenant!, name), ct);
        }
    }

    /// <summary>Outside a transaction a row would be let go at once.</summary>
    private void NeedTransaction()
    {
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("What is held is held until the transaction ends, and there is none.");
        }
    }

    /// <summary>
    /// A part of the open transaction. What it read and wrote is forgotten when it is not to be committed, in the database as
    /// well as here; what was read before it is read again, because the part may have changed it.
    /// </summary>
    private async Task<T> Join<T>(IDbContextTransaction open, Func<CancellationToken, Task<(bool Commit, T Answer)>> work, CancellationToken ct)
    {
        if (ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("A part of a transaction begins with nothing unsaved: it could not be told from its own.");
        }

        var before = ChangeTracker.Entries().Select(entry => entry.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        var savepoint = $"part_{++_parts}";
        try
        {
            await open.CreateSavepointAsync(savepoint, ct);
            var (commit, answer) = await work(ct);
            if (!commit)
            {
                await open.RollbackToSavepointAsync(savepoint, ct);
                await ForgetSince(before, ct);
            }

            return answer;
        }
        finally
        {
            _parts--;
        }
    }

    private async Task ForgetSince(HashSet<object> before, CancellationToken ct)
    {
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            await Forget(entry, isNew: !before.Contains(entry.Entity), ct);
        }
    }
}
