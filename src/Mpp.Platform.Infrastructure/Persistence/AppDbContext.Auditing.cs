using System.Data;
using System.Data.Common;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Infrastructure.Persistence;

internal abstract partial class AppDbContext
{
    private static readonly HashSet<string> Unsaid = new(StringComparer.Ordinal)
    {
        nameof(ITenantOwned.TenantId), nameof(Entity.Id), nameof(IVersioned.Version),
    };

    private static readonly JsonSerializerOptions AuditJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>No mall has days before the first ones opened.</summary>
    private static readonly DateOnly FirstMall = new(2017, 1, 1);

    public void Announce(EventType type, Guid subjectId, object? data = null)
    {
        if (data?.GetType() != type.Data)
        {
            throw new ArgumentException($"{type.Name} carries {type.Data?.Name ?? "no data"}, not {data?.GetType().Name ?? "none"}.", nameof(data));
        }

        var tenant = CurrentTenant ?? throw new CrossTenantException($"{type.Name} is announced outside a tenant.");
        var text = data is null ? null : JsonSerializer.Serialize(data, AuditJson);
        OutboxEvents.Add(new OutboxEvent(tenant, type.Name, subjectId, _scope!.Clock.Now(), data: text));
    }

    public void CountAgain(DateOnly day)
    {
        var tenant = CurrentTenant ?? throw new CrossTenantException("A day is marked outside a tenant.");
        OutboxEvents.Add(new OutboxEvent(tenant, NationalEvents.DayChanged.Name, Guid.Empty, _scope!.Clock.Now(), day));
    }

    public void CountDaysAgain(DateOnly first, DateOnly? last)
    {
        var tenant = _scope!.Tenant.Tenant;
        var now = _scope.Clock.Now();
        var today = tenant.DateAt(now);

        // A closure to come changes no week yet, but it has to be known.
        var from = first < FirstMall && !(last < FirstMall) ? FirstMall : first;
        var until = last is { } end && end < today ? end : today;
        foreach (var day in until < from ? [from] : IsoWeek.Range(IsoWeek.Of(from), IsoWeek.Of(until)).Select(week => week.Monday < from ? from : week.Monday))
        {
            OutboxEvents.Add(new OutboxEvent(tenant.Code, NationalEvents.CalendarChanged.Name, Guid.Empty, now, day));
        }
    }

    /// <summary>Saves in a transaction of its own: the change and its place in the audit trail, or neither.</summary>
    private Task<int> SaveAudited(IReadOnlyList<AuditedChange> changes, CancellationToken ct) =>
        Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await Database.BeginTransactionAsync(token);
                await Append(changes, token);
                var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, token);
                await transaction.CommitAsync(token);
                ChangeTracker.AcceptAllChanges();
                return saved;
            },
            ct);

    /// <summary>Saves in the transaction that is open; a refused save leaves no gap in the audit trail, whatever the caller commits then.</summary>
    private async Task<int> SaveWithin(
        IDbContextTransaction transaction, IReadOnlyList<AuditedChange> changes, bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        const string BeforeAudit = "before_audit";
        if (changes.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        }

        await transaction.CreateSavepointAsync(BeforeAudit, ct);
        try
        {
            await Append(changes, ct);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        }
        catch (DbUpdateException) when (transaction.GetDbTransaction().Connection is { State: ConnectionState.Open })
        {
            // A connection that broke has taken the savepoint with it, and so has a server that ended the transaction, as SQL Server
            // does with the victim of a deadlock; then the first fault is the one to tell, and the whole transaction is tried again.
            await transaction.RollbackToSavepointAsync(BeforeAudit, ct);
            throw;
        }
    }

    /// <summary>Gives the changes their places after the last entry, whose row it holds until the transaction ends.</summary>
    private async Task Append(IReadOnlyList<AuditedChange> changes, CancellationToken ct)
    {
        if (changes.Count == 0)
        {
            return;
        }

        // What an attempt that failed had added is at a place that is no longer right.
        foreach (var stale in ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList())
        {
            stale.State = EntityState.Detached;
        }

        if (await MoveAuditHead(changes.Count, ct) == 0)
        {
            await this.Execute(AddAuditHeadSql, AuditStart(CurrentTenant!), ct);
            await MoveAuditHead(changes.Count, ct);
        }

        var head = await AuditHeads.AsNoTracking().SingleAsync(ct);
        var (sequence, previous) = (head.Sequence - changes.Count, head.Hash);
        foreach (var change in changes)
        {
            var hash = AuditChain.Hash(change, ++sequence, previous);
            AuditEntries.Add(new AuditEntry(change, sequence, previous, hash));
            previous = hash;
        }

        await AuditHeads.ExecuteUpdateAsync(row => row.SetProperty(end => end.Hash, previous), ct);
    }

    private Task<int> MoveAuditHead(int by, CancellationToken ct) =>
        AuditHeads.ExecuteUpdateAsync(row => row.SetProperty(head => head.Sequence, head => head.Sequence + by), ct);

    internal IEnumerable<DbParameter> AuditStart(string tenant) =>
    [
        this.For<AuditHead>("tenant", head => head.TenantId, tenant),
        this.For<AuditHead>("hash", head => head.Hash, AuditChain.Start),
    ];

    private List<AuditedChange> AuditedChanges()
    {
        var (now, subject) = (_scope!.Clock.Now(), _scope.User.Subject);
        subject = subject.Length > AuditEntry.SubjectLength ? subject[..AuditEntry.SubjectLength] : subject;
        var changes = new List<AuditedChange>();
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.Entity is IAudited { IsTracedElsewhere: false } row && ActOf(entry.State) is { } act)
            {
                changes.Add(new AuditedChange(
                    row.TenantId, now, subject, EventNames.Of(row), row.Id, act,
                    entry.State == EntityState.Added ? null : Values(entry, property => property.OriginalValue),
                    entry.State == EntityState.Deleted ? null : Values(entry, property => property.CurrentValue)));
            }
        }

        return changes;
    }

    /// <summary>The values that changed, by name; all of them when the row is new or gone.</summary>
    private static string Values(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        var values = new JsonObject();
        foreach (var property in entry.Properties.OrderBy(property => property.Metadata.Name, StringComparer.Ordinal))
        {
            var name = property.Metadata.Name;
            if (Unsaid.Contains(name) || (entry.State == EntityState.Modified && !property.IsModified))
            {
                continue;
            }

            var isPersonal = property.Metadata.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;
            values[JsonNamingPolicy.CamelCase.ConvertName(name)] = isPersonal
                ? "(personal)"
                : JsonSerializer.SerializeToNode(value(property), property.Metadata.ClrType, AuditJson);
        }

        return values.ToJsonString(AuditJson);
    }
}
