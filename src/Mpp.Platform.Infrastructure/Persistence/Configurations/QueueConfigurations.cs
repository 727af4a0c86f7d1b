using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class ServicePointConfiguration : IEntityTypeConfiguration<ServicePoint>
{
    public void Configure(EntityTypeBuilder<ServicePoint> builder)
    {
        builder.Property(point => point.Name).HasMaxLength(ServicePoint.NameLength);
        builder.Property(point => point.Address).HasMaxLength(ServicePoint.AddressLength);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(point => point.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.Property(counter => counter.Name).HasMaxLength(Counter.NameLength);
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(counter => new { counter.TenantId, counter.ServicePointId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(counter => counter.Services).WithOne()
            .HasForeignKey(served => new { served.TenantId, served.CounterId }).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(counter => counter.Services).HasField("_services");
    }
}

internal sealed class CounterServiceConfiguration : IEntityTypeConfiguration<CounterService>
{
    public void Configure(EntityTypeBuilder<CounterService> builder)
    {
        builder.HasKey(served => new { served.TenantId, served.CounterId, served.ServiceId });
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(served => new { served.TenantId, served.ServiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TicketSequenceConfiguration : IEntityTypeConfiguration<TicketSequence>
{
    public void Configure(EntityTypeBuilder<TicketSequence> builder)
    {
        builder.HasKey(sequence => new { sequence.TenantId, sequence.ServicePointId, sequence.Prefix, sequence.ServiceDate });
        builder.Property(sequence => sequence.Prefix).HasMaxLength(Service.PrefixLength).IsUnicode(false);
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(sequence => new { sequence.TenantId, sequence.ServicePointId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.Property(ticket => ticket.Prefix).HasMaxLength(Service.PrefixLength).IsUnicode(false);
        builder.Ignore(ticket => ticket.Number);
        builder.HasIndex(ticket => new { ticket.TenantId, ticket.ServicePointId, ticket.ServiceDate, ticket.Prefix, ticket.Sequence })
            .IsUnique();

        // Call-next walks the first two from their head and stops at the first free ticket, however long the backlog.
        builder.HasIndex(ticket => new { ticket.TenantId, ticket.ServicePointId, ticket.ServiceDate, ticket.ServiceId, ticket.IssuedAt, ticket.Id }, "IX_Tickets_Waiting")
            .HasFilter("\"Status\" = 'Waiting'");
        builder.HasIndex(ticket => new { ticket.TenantId, ticket.ServicePointId, ticket.ServiceDate, ticket.ServiceId, ticket.IssuedAt }, "IX_Tickets_WaitingPriority")
            .HasFilter("\"Status\" = 'Waiting' AND \"Priority\" <> 'Regular'");
        builder.HasIndex(ticket => new { ticket.TenantId, ticket.ServicePointId, ticket.ServiceDate, ticket.ServiceId, ticket.CalledAt }, "IX_Tickets_Called")
            .HasFilter("\"CalledAt\" IS NOT NULL");
        builder.HasIndex(ticket => new { ticket.TenantId, ticket.ServiceDate });
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(ticket => new { ticket.TenantId, ticket.ServiceId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(ticket => new { ticket.TenantId, ticket.MemberId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(ticket => new { ticket.TenantId, ticket.ServicePointId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Visit>().WithMany()
            .HasForeignKey(ticket => new { ticket.TenantId, ticket.VisitId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Counter>().WithMany()
            .HasForeignKey(ticket => new { ticket.TenantId, ticket.CounterId }).OnDelete(DeleteBehavior.Restrict);
    }
}
