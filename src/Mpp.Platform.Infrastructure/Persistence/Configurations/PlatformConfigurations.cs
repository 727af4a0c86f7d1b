using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => new { entry.TenantId, entry.Sequence });
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.SubjectLength);
        builder.Property(entry => entry.Entity).HasMaxLength(AuditEntry.EntityLength).IsUnicode(false);
        builder.Property(entry => entry.Act).HasMaxLength(AuditEntry.ActLength).IsUnicode(false);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(AuditEntry.HashLength).IsUnicode(false);
        builder.Property(entry => entry.Hash).HasMaxLength(AuditEntry.HashLength).IsUnicode(false);
        builder.Ignore(entry => entry.Change);
        builder.HasIndex(entry => new { entry.TenantId, entry.EntityId, entry.Sequence });
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.HasKey(head => head.TenantId);
        builder.Property(head => head.Hash).HasMaxLength(AuditEntry.HashLength).IsUnicode(false);
    }
}

internal sealed class DailyRoundConfiguration : IEntityTypeConfiguration<DailyRound>
{
    public void Configure(EntityTypeBuilder<DailyRound> builder)
    {
        builder.HasKey(round => new { round.TenantId, round.Work });
        builder.Property(round => round.Work).HasMaxLength(DailyRound.WorkLength).IsUnicode(false);
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(document => document.Name).HasMaxLength(Document.NameLength);
        builder.Property(document => document.ContentType).HasMaxLength(Document.ContentTypeLength).IsUnicode(false);
        builder.Property(document => document.SubjectKind).HasMaxLength(Document.SubjectKindLength).IsUnicode(false);
        builder.Property(document => document.Sha256).HasMaxLength(Document.Sha256Length).IsUnicode(false);
        builder.Property(document => document.UploadedBy).HasMaxLength(Document.UploadedByLength);
        builder.HasIndex(document => new { document.TenantId, document.SubjectKind, document.SubjectId });
    }
}
