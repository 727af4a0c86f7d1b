using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Property(agreement => agreement.Title).HasMaxLength(Agreement.TitleLength);
        builder.Property(agreement => agreement.Terms).HasMaxLength(Agreement.TermsLength);
        builder.Property(agreement => agreement.Place).HasMaxLength(Agreement.PlaceLength);
        builder.Property(agreement => agreement.PendingReason).HasMaxLength(Agreement.ReasonLength);
        builder.Property(agreement => agreement.TerminationReason).HasMaxLength(Agreement.ReasonLength);
        builder.HasIndex(agreement => new { agreement.TenantId, agreement.Status });
        builder.HasOne<Agreement>().WithMany()
            .HasForeignKey(agreement => new { agreement.TenantId, agreement.ParentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agreement>().WithMany()
            .HasForeignKey(agreement => new { agreement.TenantId, agreement.SupersededById }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(agreement => agreement.Parties).WithOne()
            .HasForeignKey(party => new { party.TenantId, party.AgreementId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(agreement => agreement.Signatories).WithOne()
            .HasForeignKey(signatory => new { signatory.TenantId, signatory.AgreementId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(agreement => agreement.Services).WithOne()
            .HasForeignKey(covered => new { covered.TenantId, covered.AgreementId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AgreementPartyConfiguration : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> builder)
    {
        builder.Property(party => party.Name).HasMaxLength(AgreementParty.NameLength);
        builder.Property(party => party.Number).HasMaxLength(AgreementParty.NumberLength);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(party => new { party.TenantId, party.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementSignatoryConfiguration : IEntityTypeConfiguration<AgreementSignatory>
{
    public void Configure(EntityTypeBuilder<AgreementSignatory> builder)
    {
        builder.Property(signatory => signatory.Office).HasMaxLength(AgreementSignatory.OfficeLength);
        builder.Property(signatory => signatory.Name).HasMaxLength(AgreementSignatory.NameLength);
        builder.Property(signatory => signatory.Title).HasMaxLength(AgreementSignatory.TitleLength);
        builder.Property(signatory => signatory.DelegatedBy).HasMaxLength(AgreementSignatory.DelegationLength);
        builder.Ignore(signatory => signatory.IsComplete);
    }
}

internal sealed class AgreementServiceConfiguration : IEntityTypeConfiguration<AgreementService>
{
    public void Configure(EntityTypeBuilder<AgreementService> builder)
    {
        builder.HasKey(covered => new { covered.TenantId, covered.AgreementId, covered.ServiceId });
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(covered => new { covered.TenantId, covered.ServiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementVersionConfiguration : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> builder)
    {
        builder.HasKey(version => new { version.TenantId, version.AgreementId, version.Version });
        builder.Property(version => version.Title).HasMaxLength(Agreement.TitleLength);
        builder.Property(version => version.Terms).HasMaxLength(Agreement.TermsLength);
        builder.Property(version => version.AddendumNumber).HasMaxLength(AgreementVersion.NumberLength);
        builder.Property(version => version.Reason).HasMaxLength(AgreementVersion.ReasonLength);
        builder.Property(version => version.Services).HasMaxLength(AgreementVersion.ServicesLength);
        builder.Property(version => version.RecordedBy).HasMaxLength(AgreementVersion.SubjectLength);
        builder.HasOne<Agreement>().WithMany()
            .HasForeignKey(version => new { version.TenantId, version.AgreementId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.Property(commitment => commitment.Title).HasMaxLength(Commitment.TitleLength);
        builder.Property(commitment => commitment.Owner).HasMaxLength(Commitment.OwnerLength);
        builder.Property(commitment => commitment.Evidence).HasMaxLength(Commitment.EvidenceLength);
        builder.HasIndex(commitment => new { commitment.TenantId, commitment.DueOn });
        builder.HasOne<Agreement>().WithMany()
            .HasForeignKey(commitment => new { commitment.TenantId, commitment.AgreementId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(commitment => new { commitment.TenantId, commitment.MemberId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany()
            .HasForeignKey(commitment => new { commitment.TenantId, commitment.DocumentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SigningEventConfiguration : IEntityTypeConfiguration<SigningEvent>
{
    public void Configure(EntityTypeBuilder<SigningEvent> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(SigningEvent.NameLength);
        builder.Property(held => held.Place).HasMaxLength(Agreement.PlaceLength);
        builder.HasMany(held => held.Lines).WithOne()
            .HasForeignKey(line => new { line.TenantId, line.EventId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SigningEventLineConfiguration : IEntityTypeConfiguration<SigningEventLine>
{
    public void Configure(EntityTypeBuilder<SigningEventLine> builder)
    {
        builder.HasKey(line => new { line.TenantId, line.Id });
        builder.Property(line => line.Reason).HasMaxLength(Agreement.ReasonLength);
        builder.HasOne<Agreement>().WithMany()
            .HasForeignKey(line => new { line.TenantId, line.AgreementId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(line => new { line.TenantId, line.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementSignatureConfiguration : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> builder)
    {
        builder.Property(signature => signature.DocumentSha256).HasMaxLength(AgreementSignature.Sha256Length).IsUnicode(false);
        builder.Property(signature => signature.SignedBy).HasMaxLength(AgreementSignature.SignedByLength);
        builder.Property(signature => signature.Issuer).HasMaxLength(AgreementSignature.IssuerLength);
        builder.Property(signature => signature.VerificationSummary).HasMaxLength(AgreementSignature.SummaryLength);
        builder.HasOne<Agreement>().WithMany()
            .HasForeignKey(signature => new { signature.TenantId, signature.AgreementId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Document>().WithMany()
            .HasForeignKey(signature => new { signature.TenantId, signature.DocumentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder) => builder.HasKey(reminder => new
    {
        reminder.TenantId,
        reminder.SubjectId,
        reminder.Kind,
        reminder.DueOn,
        reminder.DaysBefore,
    });
}

internal sealed class ReminderStepConfiguration : IEntityTypeConfiguration<ReminderStep>
{
    public void Configure(EntityTypeBuilder<ReminderStep> builder)
    {
        builder.HasKey(step => step.DaysBefore);
        builder.Property(step => step.DaysBefore).ValueGeneratedNever();
    }
}
