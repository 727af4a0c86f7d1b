using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence;

internal abstract partial class AppDbContext
{
    /// <summary>Whether what is saved changes the mall itself, and not only its rows.</summary>
    private bool _changesMall;

    public async Task<SaveRefusal> Save(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return SaveRefusal.None;
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Forget(SaveRefusal.Stale, ct);
        }
        catch (DbUpdateException fault) when (fault.InnerException is DbException inner && RefusalOf(inner) is not SaveRefusal.None)
        {
            return await Forget(RefusalOf((DbException)fault.InnerException!), ct);
        }
    }

    /// <summary>Saves work of our own, in which a refusal is our fault and is thrown.</summary>
    internal Task SaveOwn(CancellationToken ct) => SaveChangesAsync(ct);

    public async Task AddUnlessThere<T>(T row, CancellationToken ct)
        where T : class, ITenantOwned
    {
        if (ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException($"{typeof(T).Name} is added by itself: save before.");
        }

        Add(row);
        var refusal = await Save(ct);
        if (refusal is not (SaveRefusal.None or SaveRefusal.Duplicate))
        {
            throw new InvalidOperationException($"{typeof(T).Name} is refused: {refusal}.");
        }

        Entry(row).State = EntityState.Detached;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Guard();
        Announce();
        RaiseVersions();
        var changes = AuditedChanges();
        if (Database.CurrentTransaction is not null)
        {
            return await SaveWithin(Database.CurrentTransaction, changes, acceptAllChangesOnSuccess, cancellationToken);
        }

        using var writer = await EnterWriter(cancellationToken);
        var saved = changes.Count == 0
            ? await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : await SaveAudited(changes, cancellationToken);
        Committed();
        return saved;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save asynchronously: a save may wait for the database's one writer.");

    /// <summary>What was prepared of this tenant is old from now on.</summary>
    internal void Committed()
    {
        if (CurrentTenant is { } tenant)
        {
            _scope!.Committed(tenant, _changesMall);
            _changesMall = false;
        }
    }

    /// <summary>SQLite has one writer: it queues here, fairly and without blocking a thread. Others let all in.</summary>
    internal virtual ValueTask<IDisposable?> EnterWriter(CancellationToken ct) => ValueTask.FromResult<IDisposable?>(null);

    /// <summary>A refused change is not written by the next save either; whoever changes the row again begins with what is there.</summary>
    private async Task<SaveRefusal> Forget(SaveRefusal refusal, CancellationToken ct)
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged).ToList())
        {
            await Forget(entry, isNew: entry.State == EntityState.Added, ct);
        }

        return refusal;
    }

    private static async Task Forget(EntityEntry entry, bool isNew, CancellationToken ct)
    {
        if (isNew)
        {
            entry.State = EntityState.Detached;
        }
        else
        {
            await entry.ReloadAsync(ct);
        }
    }

    /// <summary>Stamps new rows with the tenant and refuses to write another tenant's.</summary>
    private void Guard()
    {
        foreach (var entry in ChangeTracker.Entries<ITenantOwned>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            var tenant = CurrentTenant ?? throw new CrossTenantException($"{entry.Metadata.ClrType.Name} is written outside a tenant.");
            if (entry.State == EntityState.Added && entry.Entity.TenantId.Length == 0)
            {
                entry.Property(nameof(ITenantOwned.TenantId)).CurrentValue = tenant;
            }
            else if (entry.Entity.TenantId != tenant)
            {
                throw new CrossTenantException($"{entry.Metadata.ClrType.Name} of {entry.Entity.TenantId} is written in {tenant}.");
            }
        }
    }

    private void RaiseVersions()
    {
        // A counter whose list of services changed has changed.
        var parents = ChangeTracker.Entries<CounterService>()
            .Where(child => child.State is EntityState.Added or EntityState.Deleted)
            .Select(child => child.Entity.CounterId)
            .ToHashSet();
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified
                || (entry is { State: EntityState.Unchanged, Entity: Counter counter } && parents.Contains(counter.Id)))
            {
                entry.Entity.RaiseVersion();
                entry.Property(nameof(IVersioned.Version)).IsModified = true;
            }
        }
    }

    /// <summary>Writes the outbox event of every announced change, in the same save.</summary>
    private void Announce()
    {
        var now = _scope!.Clock.Now();
        var events = new List<OutboxEvent>();
        foreach (var entry in ChangeTracker.Entries())
        {
            var act = ActOf(entry.State) ?? (HasChangedServices(entry) ? "changed" : null);
            if (act is null)
            {
                continue;
            }

            if (entry.Entity is IAnnounced { IsTracedElsewhere: false } announced)
            {
                events.Add(new OutboxEvent(announced.TenantId, $"{EventNames.Of(announced)}-{act}", announced.Id, now));
            }
            else if (entry.Entity is Tenant tenant)
            {
                _changesMall = true;
                events.Add(new OutboxEvent(tenant.Code, $"tenants.tenant-{act}", Guid.Empty, now));
            }
        }

        OutboxEvents.AddRange(events);
    }

    private static string? ActOf(EntityState state) => state switch
    {
        EntityState.Added => "created",
        EntityState.Modified => "changed",
        EntityState.Deleted => "deleted",
        _ => null,
    };

    private bool HasChangedServices(EntityEntry entry) => entry.Entity is Counter counter
        && ChangeTracker.Entries<CounterService>().Any(child =>
            child.Entity.CounterId == counter.Id && child.State is EntityState.Added or EntityState.Deleted);
}

/// <summary>A write that would have crossed tenants: our own fault, never a user's.</summary>
internal sealed class CrossTenantException(string message) : InvalidOperationException(message);
