using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class SurveyFormConfiguration : IEntityTypeConfiguration<SurveyForm>
{
    public void Configure(EntityTypeBuilder<SurveyForm> builder)
    {
        builder.Property(form => form.InstrumentVersion).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.Property(form => form.Definition).IsJson();
        builder.HasIndex(form => new { form.TenantId, form.Edition }).IsUnique();
        builder.HasIndex(form => new { form.TenantId, form.EffectiveFrom }).IsUnique();
    }
}

internal sealed class SurveyPeriodConfiguration : IEntityTypeConfiguration<SurveyPeriod>
{
    public void Configure(EntityTypeBuilder<SurveyPeriod> builder)
    {
        builder.Property(period => period.Name).HasMaxLength(SurveyPeriod.NameLength);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(period => new { period.TenantId, period.MemberId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(period => new { period.TenantId, period.ServiceId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyTokenConfiguration : IEntityTypeConfiguration<SurveyToken>
{
    public void Configure(EntityTypeBuilder<SurveyToken> builder)
    {
        builder.HasKey(token => new { token.TenantId, token.TicketId });
        builder.Property(token => token.Hash).HasMaxLength(SurveyToken.HashLength).IsUnicode(false);
        builder.HasIndex(token => new { token.TenantId, token.Hash }).IsUnique();
        builder.HasOne<Ticket>().WithMany()
            .HasForeignKey(token => new { token.TenantId, token.TicketId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SurveyAnswerConfiguration : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.HasKey(answer => new { answer.TenantId, answer.Id });
        builder.Property(answer => answer.InstrumentVersion).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.Property(answer => answer.AgeBand).HasMaxLength(SurveyAnswer.WordLength);
        builder.Property(answer => answer.Education).HasMaxLength(SurveyAnswer.WordLength);
        builder.Property(answer => answer.Occupation).HasMaxLength(SurveyAnswer.WordLength);
        builder.Property(answer => answer.Scores).HasMaxLength(SurveyAnswer.ScoresLength).IsUnicode(false).HasConversion(
            scores => SurveyAnswer.Pack(scores),
            text => SurveyAnswer.Unpack(text),
            new ValueComparer<IReadOnlyDictionary<string, int>>(
                (left, right) => SurveyAnswer.Pack(left!) == SurveyAnswer.Pack(right!),
                scores => StringComparer.Ordinal.GetHashCode(SurveyAnswer.Pack(scores)),
                scores => scores));
        builder.HasIndex(answer => new { answer.TenantId, answer.AnsweredOn });
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(answer => new { answer.TenantId, answer.MemberId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Service>().WithMany()
            .HasForeignKey(answer => new { answer.TenantId, answer.ServiceId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyPeriod>().WithMany()
            .HasForeignKey(answer => new { answer.TenantId, answer.PeriodId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SurveyForm>().WithMany()
            .HasForeignKey(answer => new { answer.TenantId, answer.FormId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyPublicationConfiguration : IEntityTypeConfiguration<SurveyPublication>
{
    public void Configure(EntityTypeBuilder<SurveyPublication> builder)
    {
        builder.Property(row => row.Title).HasMaxLength(SurveyPublication.TitleLength);
        builder.Property(row => row.Figures).IsJson();
        builder.Property(row => row.Media).IsJson();
    }
}

internal sealed class SurveyFollowUpConfiguration : IEntityTypeConfiguration<SurveyFollowUp>
{
    public void Configure(EntityTypeBuilder<SurveyFollowUp> builder)
    {
        builder.Property(row => row.ElementKey).HasMaxLength(SurveyFollowUp.KeyLength).IsUnicode(false);
        builder.Property(row => row.Plan).HasMaxLength(SurveyFollowUp.PlanLength);
        builder.Property(row => row.Owner).HasMaxLength(SurveyFollowUp.OwnerLength);
        builder.Property(row => row.Evidence).HasMaxLength(SurveyFollowUp.EvidenceLength);
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class JsonColumn
{
    /// <summary>A value that is only ever written as a whole, as JSON text.</summary>
    public static void IsJson<T>(this PropertyBuilder<T> column)
        where T : class => column.HasConversion(
            value => JsonSerializer.Serialize(value, InstrumentShelf.Json),
            text => JsonSerializer.Deserialize<T>(text, InstrumentShelf.Json)!,
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, InstrumentShelf.Json) == JsonSerializer.Serialize(right, InstrumentShelf.Json),
                value => StringComparer.Ordinal.GetHashCode(JsonSerializer.Serialize(value, InstrumentShelf.Json)),
                value => value));
}
