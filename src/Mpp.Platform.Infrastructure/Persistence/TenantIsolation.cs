using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>Puts the isolation of tenants on every tenant-owned entity, so that nobody can forget it.</summary>
internal static class TenantIsolation
{
    public const string Filter = "tenant";

    private static readonly MethodInfo IsolateMethod =
        typeof(TenantIsolation).GetMethod(nameof(Isolate), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder model, AppDbContext context)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
        {
            if (typeof(ITenantOwned).IsAssignableFrom(type))
            {
                IsolateMethod.MakeGenericMethod(type).Invoke(null, [model, context]);
            }
        }
    }

    private static void Isolate<T>(ModelBuilder model, AppDbContext context)
        where T : class, ITenantOwned
    {
        var entity = model.Entity<T>();
        entity.Property(row => row.TenantId).HasMaxLength(Region.CodeLength).IsUnicode(false);
        entity.HasQueryFilter(Filter, row => row.TenantId == context.CurrentTenant);
        if (typeof(TenantEntity).IsAssignableFrom(typeof(T)))
        {
            entity.HasKey(nameof(ITenantOwned.TenantId), nameof(Entity.Id));
        }

        if (typeof(IVersioned).IsAssignableFrom(typeof(T)))
        {
            entity.Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }

        foreach (var id in entity.Metadata.GetProperties().Where(property => property.ClrType == typeof(Guid)))
        {
            id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }
}
