using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Staffing;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class ScheduleChangeConfiguration : IEntityTypeConfiguration<ScheduleChange>
{
    public void Configure(EntityTypeBuilder<ScheduleChange> builder)
    {
        builder.Property(change => change.Reason).HasMaxLength(ScheduleChange.ReasonLength);
        builder.HasIndex(change => new { change.TenantId, change.MemberId, change.LastOn });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(change => change.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(change => new { change.TenantId, change.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterSessionConfiguration : IEntityTypeConfiguration<CounterSession>
{
    public void Configure(EntityTypeBuilder<CounterSession> builder)
    {
        builder.Property(session => session.Subject).HasMaxLength(CounterSession.SubjectLength);

        // One open session per counter and day: one that was left open yesterday keeps nobody out today.
        builder.HasIndex(session => new { session.TenantId, session.CounterId, session.ServiceDate }, "IX_CounterSessions_Open")
            .IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        builder.HasIndex(session => new { session.TenantId, session.ServiceDate, session.MemberId });
        builder.HasOne<Counter>().WithMany()
            .HasForeignKey(session => new { session.TenantId, session.CounterId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(session => new { session.TenantId, session.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SecondmentConfiguration : IEntityTypeConfiguration<Secondment>
{
    public void Configure(EntityTypeBuilder<Secondment> builder)
    {
        builder.Property(secondment => secondment.StaffSubject).HasMaxLength(CounterSession.SubjectLength);
        builder.Property(secondment => secondment.StaffName).HasMaxLength(Secondment.NameLength);
        builder.Property(secondment => secondment.Reason).HasMaxLength(Secondment.ReasonLength);
        builder.Property(secondment => secondment.EndReason).HasMaxLength(Secondment.ReasonLength);
        builder.Property(secondment => secondment.ServiceIds).HasMaxLength(Secondment.ServicesMax * 37).IsUnicode(false)
            .HasConversion(
                ids => string.Join(',', ids),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList(),
                new ValueComparer<IReadOnlyList<Guid>>(
                    (left, right) => left!.SequenceEqual(right!),
                    ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)),
                    ids => ids.ToList()));
        builder.HasIndex(secondment => new { secondment.TenantId, secondment.StaffSubject });
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(secondment => new { secondment.TenantId, secondment.HomeMemberId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(secondment => new { secondment.TenantId, secondment.ServingMemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
