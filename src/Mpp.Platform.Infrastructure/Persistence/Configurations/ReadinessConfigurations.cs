using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class GateConfiguration : IEntityTypeConfiguration<Gate>
{
    public void Configure(EntityTypeBuilder<Gate> builder)
    {
        builder.Property(gate => gate.Title).HasMaxLength(Gate.TitleLength);
        builder.Property(gate => gate.Owner).HasMaxLength(Gate.OwnerLength);
        builder.Property(gate => gate.Evidence).HasMaxLength(Gate.EvidenceLength);
        builder.Property(gate => gate.Reason).HasMaxLength(Gate.ReasonLength);
        builder.Property(gate => gate.TemplateKey).HasMaxLength(Gate.TemplateKeyLength).IsUnicode(false);
        builder.HasIndex(gate => new { gate.TenantId, gate.TemplateKey }).IsUnique();
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(gate => new { gate.TenantId, gate.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanSlipConfiguration : IEntityTypeConfiguration<PlanSlip>
{
    public void Configure(EntityTypeBuilder<PlanSlip> builder)
    {
        builder.HasKey(slip => new { slip.TenantId, slip.Id });
        builder.Property(slip => slip.Reason).HasMaxLength(PlanSlip.ReasonLength);
        builder.Property(slip => slip.RecordedBy).HasMaxLength(PlanSlip.SubjectLength);
    }
}

internal sealed class GateTemplateConfiguration : IEntityTypeConfiguration<GateTemplate>
{
    public void Configure(EntityTypeBuilder<GateTemplate> builder)
    {
        builder.HasKey(row => new { row.Launch, row.Kind });
        builder.Property(row => row.Edition).HasMaxLength(GateTemplate.EditionLength).IsUnicode(false);
        builder.Property(row => row.Title).HasMaxLength(Gate.TitleLength);
        builder.Property(row => row.Source).HasMaxLength(GateTemplate.SourceLength);
    }
}

internal sealed class ContinuityNoticeConfiguration : IEntityTypeConfiguration<ContinuityNotice>
{
    public void Configure(EntityTypeBuilder<ContinuityNotice> builder)
    {
        builder.Property(notice => notice.Indonesian).HasMaxLength(ContinuityNotice.TextLength);
        builder.Property(notice => notice.English).HasMaxLength(ContinuityNotice.TextLength);
        builder.Property(notice => notice.Address).HasMaxLength(ContinuityNotice.AddressLength);
    }
}
