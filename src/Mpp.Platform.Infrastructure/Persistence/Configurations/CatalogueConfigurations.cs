using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Members;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class ServiceStandardConfiguration : IEntityTypeConfiguration<ServiceStandard>
{
    public void Configure(EntityTypeBuilder<ServiceStandard> builder)
    {
        builder.Property(standard => standard.Components)
            .HasConversion(
                components => JsonSerializer.Serialize(components, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyDictionary<string, string>>(
                    (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Default) == JsonSerializer.Serialize(right, JsonSerializerOptions.Default),
                    components => components.Count,
                    components => components.ToDictionary(component => component.Key, component => component.Value, StringComparer.Ordinal)));
        builder.Property(standard => standard.ConsultedGroups).HasMaxLength(ServiceStandard.GroupsLength).IsUnicode(false).IsTextList();
        builder.Property(standard => standard.ConsultationMinutes).HasMaxLength(ServiceStandard.MinutesLength);
        builder.Property(standard => standard.DecreeNumber).HasMaxLength(ServiceStandard.DecreeLength);
        builder.Property(standard => standard.SetBy).HasMaxLength(ServiceStandard.OfficeLength);
        builder.Ignore(standard => standard.IsInForce);
        builder.HasIndex(standard => new { standard.TenantId, standard.ServiceId, standard.Number }).IsUnique();
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(standard => new { standard.TenantId, standard.ServiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StandardComponentConfiguration : IEntityTypeConfiguration<StandardComponent>
{
    public void Configure(EntityTypeBuilder<StandardComponent> builder)
    {
        builder.HasKey(component => component.Key);
        builder.Property(component => component.Key).HasMaxLength(StandardComponent.KeyLength).IsUnicode(false);
        builder.Property(component => component.Indonesian).HasMaxLength(StandardComponent.NameLength);
        builder.Property(component => component.English).HasMaxLength(StandardComponent.NameLength);
        builder.Property(component => component.Source).HasMaxLength(StandardComponent.SourceLength);
    }
}

internal sealed class SynonymConfiguration : IEntityTypeConfiguration<Synonym>
{
    public void Configure(EntityTypeBuilder<Synonym> builder)
    {
        builder.HasKey(pair => new { pair.Term, pair.Means });
        builder.Property(pair => pair.Term).HasMaxLength(Synonym.TermLength);
        builder.Property(pair => pair.Means).HasMaxLength(Synonym.TermLength);
    }
}

internal sealed class ServiceCharterConfiguration : IEntityTypeConfiguration<ServiceCharter>
{
    public void Configure(EntityTypeBuilder<ServiceCharter> builder)
    {
        builder.Property(charter => charter.Scope).HasMaxLength(ServiceCharter.ScopeLength).IsUnicode(false);
        builder.Property(charter => charter.Statement).HasMaxLength(ServiceCharter.TextLength);
        builder.Property(charter => charter.Improvement).HasMaxLength(ServiceCharter.TextLength);
        builder.Property(charter => charter.Sanction).HasMaxLength(ServiceCharter.TextLength);
        builder.Property(charter => charter.SignedByName).HasMaxLength(ServiceCharter.NameLength);
        builder.Property(charter => charter.SignedByTitle).HasMaxLength(ServiceCharter.NameLength);
        builder.Property(charter => charter.DecreeNumber).HasMaxLength(ServiceCharter.DecreeLength);
        builder.Property(charter => charter.Media).HasMaxLength(ServiceCharter.MediaLength).IsTextList();
        builder.HasIndex(charter => new { charter.TenantId, charter.Scope, charter.Number }).IsUnique();
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(charter => new { charter.TenantId, charter.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceFeeConfiguration : IEntityTypeConfiguration<ServiceFee>
{
    public void Configure(EntityTypeBuilder<ServiceFee> builder)
    {
        builder.HasKey(fee => new { fee.TenantId, fee.ServiceId, fee.Position });
        builder.Property(fee => fee.Name).HasMaxLength(ServiceFee.NameLength);
        builder.Property(fee => fee.Unit).HasMaxLength(ServiceFee.UnitLength);
        builder.Property(fee => fee.Basis).HasMaxLength(ServiceFee.BasisLength);
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(fee => new { fee.TenantId, fee.ServiceId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlacementReviewConfiguration : IEntityTypeConfiguration<PlacementReview>
{
    public void Configure(EntityTypeBuilder<PlacementReview> builder)
    {
        builder.Property(review => review.Justification).HasMaxLength(PlacementReview.TextLength);
        builder.Property(review => review.ProposedBy).HasMaxLength(PlacementReview.SubjectLength);
        builder.Property(review => review.DecisionReason).HasMaxLength(PlacementReview.TextLength);
        builder.Property(review => review.DecidedBy).HasMaxLength(PlacementReview.SubjectLength);
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(review => new { review.TenantId, review.ServiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DuplicateServiceConfiguration : IEntityTypeConfiguration<DuplicateService>
{
    public void Configure(EntityTypeBuilder<DuplicateService> builder)
    {
        builder.Property(finding => finding.Owner).HasMaxLength(DuplicateService.OwnerLength);
        builder.Property(finding => finding.Note).HasMaxLength(DuplicateService.NoteLength);
        builder.HasIndex(finding => new { finding.TenantId, finding.ServiceId }).IsUnique().HasFilter("\"ResolvedOn\" IS NULL");
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(finding => new { finding.TenantId, finding.ServiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class TextLists
{
    /// <summary>Short words without commas, kept as one text.</summary>
    public static void IsTextList(this PropertyBuilder<IReadOnlyList<string>> property) => property.HasConversion(
        words => string.Join(',', words),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList(),
        new ValueComparer<IReadOnlyList<string>>(
            (left, right) => left!.SequenceEqual(right!),
            words => words.Count,
            words => words.ToList()));
}
