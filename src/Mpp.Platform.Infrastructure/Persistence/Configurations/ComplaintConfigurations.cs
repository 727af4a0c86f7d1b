using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.Property(complaint => complaint.Number).HasMaxLength(Complaint.NumberLength).IsUnicode(false);
        builder.Property(complaint => complaint.Subject).HasMaxLength(Complaint.SubjectLength);
        builder.Property(complaint => complaint.Description).HasMaxLength(Complaint.DescriptionLength);
        builder.Property(complaint => complaint.Place).HasMaxLength(Complaint.PlaceLength);
        builder.Property(complaint => complaint.OutsideAgency).HasMaxLength(Complaint.AgencyLength);
        builder.Property(complaint => complaint.LaporReference).HasMaxLength(Complaint.LaporReferenceLength).IsUnicode(false);
        builder.Property(complaint => complaint.InstrumentVersion).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.Ignore(complaint => complaint.IsOversight);
        builder.Ignore(complaint => complaint.IsOpen);
        builder.HasIndex(complaint => new { complaint.TenantId, complaint.Number }).IsUnique();
        builder.HasIndex(complaint => new { complaint.TenantId, complaint.LaporReference }, "IX_Complaints_Lapor")
            .IsUnique().HasFilter("\"LaporReference\" IS NOT NULL");
        builder.HasIndex(complaint => new { complaint.TenantId, complaint.Status, complaint.DueOn });
        builder.HasIndex(complaint => new { complaint.TenantId, complaint.ReceivedOn });
        builder.HasIndex(complaint => new { complaint.TenantId, complaint.DuplicateOfId });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(complaint => complaint.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(complaint => new { complaint.TenantId, complaint.MemberId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(complaint => new { complaint.TenantId, complaint.ServiceId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(complaint => new { complaint.TenantId, complaint.ServicePointId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ticket>().WithMany()
            .HasForeignKey(complaint => new { complaint.TenantId, complaint.TicketId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Complaint>().WithMany()
            .HasForeignKey(complaint => new { complaint.TenantId, complaint.DuplicateOfId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComplaintStepConfiguration : IEntityTypeConfiguration<ComplaintStep>
{
    public void Configure(EntityTypeBuilder<ComplaintStep> builder)
    {
        builder.HasKey(step => new { step.TenantId, step.ComplaintId, step.Number });
        builder.Property(step => step.Number).ValueGeneratedNever();
        builder.Property(step => step.Role).HasMaxLength(ComplaintStep.RoleLength).IsUnicode(false);
        builder.Property(step => step.By).HasMaxLength(ComplaintStep.SubjectLength);
        builder.Property(step => step.Note).HasMaxLength(ComplaintStep.TextLength);
        builder.Property(step => step.PublicText).HasMaxLength(ComplaintStep.TextLength);
        builder.Property(step => step.OutsideAgency).HasMaxLength(Complaint.AgencyLength);
        builder.HasOne<Complaint>().WithMany()
            .HasForeignKey(step => new { step.TenantId, step.ComplaintId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ComplaintReporterConfiguration : IEntityTypeConfiguration<ComplaintReporter>
{
    public void Configure(EntityTypeBuilder<ComplaintReporter> builder)
    {
        builder.HasKey(reporter => new { reporter.TenantId, reporter.ComplaintId });
        builder.Property(reporter => reporter.Name).HasMaxLength(ComplaintReporter.NameLength);
        builder.Property(reporter => reporter.Email).HasMaxLength(ComplaintReporter.EmailLength);
        builder.Property(reporter => reporter.Phone).HasMaxLength(ComplaintReporter.PhoneLength);
        builder.HasOne<Complaint>().WithOne()
            .HasForeignKey<ComplaintReporter>(reporter => new { reporter.TenantId, reporter.ComplaintId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ComplaintKeyConfiguration : IEntityTypeConfiguration<ComplaintKey>
{
    public void Configure(EntityTypeBuilder<ComplaintKey> builder)
    {
        builder.HasKey(key => new { key.TenantId, key.ComplaintId });
        builder.Property(key => key.CodeHash).HasMaxLength(ComplaintKey.HashLength).IsUnicode(false);
        builder.Property(key => key.PinHash).HasMaxLength(ComplaintKey.HashLength).IsUnicode(false);
        builder.HasIndex(key => new { key.TenantId, key.CodeHash }).IsUnique();
        builder.HasOne<Complaint>().WithOne()
            .HasForeignKey<ComplaintKey>(key => new { key.TenantId, key.ComplaintId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ComplaintSequenceConfiguration : IEntityTypeConfiguration<ComplaintSequence>
{
    public void Configure(EntityTypeBuilder<ComplaintSequence> builder)
    {
        builder.HasKey(sequence => new { sequence.TenantId, sequence.Year, sequence.Series });
        builder.Property(sequence => sequence.Series).HasMaxLength(ComplaintSequence.SeriesLength).IsUnicode(false);
        builder.Property(sequence => sequence.Year).ValueGeneratedNever();
    }
}

internal sealed class ComplaintLimitOfMallConfiguration : IEntityTypeConfiguration<ComplaintLimitOfMall>
{
    public void Configure(EntityTypeBuilder<ComplaintLimitOfMall> builder) =>
        builder.HasIndex(limit => new { limit.TenantId, limit.Class }).IsUnique();
}
