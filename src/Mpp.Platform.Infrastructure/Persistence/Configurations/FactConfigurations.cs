using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Readiness;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class DailyUsageConfiguration : IEntityTypeConfiguration<DailyUsage>
{
    public void Configure(EntityTypeBuilder<DailyUsage> builder) =>
        builder.HasKey(row => new { row.TenantId, row.ServiceDate, row.MemberId, row.ServiceId, row.Channel });
}

internal sealed class DailyMallConfiguration : IEntityTypeConfiguration<DailyMall>
{
    public void Configure(EntityTypeBuilder<DailyMall> builder) => builder.HasKey(row => new { row.TenantId, row.ServiceDate });
}

internal sealed class WeeklyUsageConfiguration : IEntityTypeConfiguration<WeeklyUsage>
{
    public void Configure(EntityTypeBuilder<WeeklyUsage> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Week });

        builder.Property(row => row.ServedByDay).HasMaxLength(7 * 5);

        // National reads take a range of weeks over all tenants.
        builder.HasIndex(row => row.Week);
    }
}

internal sealed class MallClosureConfiguration : IEntityTypeConfiguration<MallClosure>
{
    public void Configure(EntityTypeBuilder<MallClosure> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.FromOn });
        builder.Property(row => row.Reason).HasMaxLength(ContinuityNotice.TextLength);
    }
}

internal sealed class WeeklyQualityConfiguration : IEntityTypeConfiguration<WeeklyQuality>
{
    public void Configure(EntityTypeBuilder<WeeklyQuality> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Week });
        builder.Property(row => row.Covered).HasConversion<int>();
        builder.HasIndex(row => row.Week);
    }
}

internal sealed class YearlyQualityConfiguration : IEntityTypeConfiguration<YearlyQuality>
{
    public void Configure(EntityTypeBuilder<YearlyQuality> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Year });
        builder.Property(row => row.Year).ValueGeneratedNever();
        builder.Property(row => row.Covered).HasConversion<int>();
        builder.HasIndex(row => row.Year);
    }
}

internal sealed class YearlyEvaluationConfiguration : IEntityTypeConfiguration<YearlyEvaluation>
{
    public void Configure(EntityTypeBuilder<YearlyEvaluation> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.EvaluationId });
        builder.Property(row => row.InstrumentVersion).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.Property(row => row.Category).HasMaxLength(YearlyEvaluation.CategoryLength).IsUnicode(false);
        builder.Property(row => row.Index).HasPrecision(9, 6);
        builder.Property(row => row.F02).HasPrecision(9, 6);
        builder.Property(row => row.F03).HasPrecision(9, 6);
        builder.HasIndex(row => row.Year);
    }
}

internal sealed class YearlyScoreConfiguration : IEntityTypeConfiguration<YearlyScore>
{
    public void Configure(EntityTypeBuilder<YearlyScore> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.EvaluationId, row.IsAspect, row.Key });
        builder.Property(row => row.Key).HasMaxLength(YearlyScore.KeyLength).IsUnicode(false);
        builder.Property(row => row.Score).HasPrecision(9, 6);
        builder.HasIndex(row => row.Year);
    }
}

internal sealed class OutboxEventConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.Property(row => row.Type).HasMaxLength(OutboxEvent.TypeLength).IsUnicode(false);
        builder.Property(row => row.Data).HasMaxLength(OutboxEvent.DataLength);
        builder.HasIndex(row => new { row.TenantId, row.UsageDate }, "IX_OutboxEvents_UsagePending").HasFilter("\"UsageDate\" IS NOT NULL");
        builder.HasIndex(row => row.OccurredAt);
    }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Caller, row.Key });
        builder.Property(row => row.Caller).HasMaxLength(IdempotencyRecord.CallerLength);
        builder.Property(row => row.Key).HasMaxLength(IdempotencyRecord.KeyLength).IsUnicode(false);
        builder.Property(row => row.RequestHash).HasMaxLength(IdempotencyRecord.HashLength).IsUnicode(false);
        builder.Property(row => row.Location).HasMaxLength(300);
        builder.Property(row => row.ETag).HasMaxLength(100);
        builder.HasIndex(row => row.CreatedAt);
    }
}

internal sealed class HeldNameConfiguration : IEntityTypeConfiguration<HeldName>
{
    public void Configure(EntityTypeBuilder<HeldName> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Name });
        builder.Property(row => row.Name).HasMaxLength(HeldName.NameLength).IsUnicode(false);
    }
}

internal sealed class WorkLeaseConfiguration : IEntityTypeConfiguration<WorkLease>
{
    public void Configure(EntityTypeBuilder<WorkLease> builder)
    {
        builder.HasKey(row => new { row.TenantId, row.Work });
        builder.Property(row => row.Work).HasMaxLength(WorkLease.WorkLength).IsUnicode(false);
    }
}
