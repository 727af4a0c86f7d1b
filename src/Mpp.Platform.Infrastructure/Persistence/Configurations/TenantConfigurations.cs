using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.HasKey(region => region.Code);
        builder.Property(region => region.Code).HasMaxLength(Region.CodeLength).IsUnicode(false);
        builder.Property(region => region.ProvinceCode).HasMaxLength(Region.CodeLength).IsUnicode(false);
        builder.Property(region => region.Name).HasMaxLength(Region.NameLength);
        builder.Ignore(region => region.MayBeTenant);
    }
}

internal sealed class ProvinceTimeZoneConfiguration : IEntityTypeConfiguration<ProvinceTimeZone>
{
    public void Configure(EntityTypeBuilder<ProvinceTimeZone> builder)
    {
        builder.HasKey(zone => zone.ProvinceCode);
        builder.Property(zone => zone.ProvinceCode).HasMaxLength(Region.CodeLength).IsUnicode(false);
        builder.Property(zone => zone.Abbreviation).HasMaxLength(4).IsUnicode(false);
        builder.Property(zone => zone.TimeZone).HasMaxLength(40).IsUnicode(false);
    }
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.Property(holiday => holiday.Id).ValueGeneratedNever();
        builder.Property(holiday => holiday.Version).IsConcurrencyToken();
        builder.Property(holiday => holiday.Scope).HasMaxLength(Region.CodeLength).IsUnicode(false);
        builder.Property(holiday => holiday.Name).HasMaxLength(Holiday.NameLength);
        builder.Property(holiday => holiday.Decree).HasMaxLength(Holiday.DecreeLength);
        builder.Ignore(holiday => holiday.Region);
        builder.Ignore(holiday => holiday.Text);
        builder.HasIndex(holiday => new { holiday.Date, holiday.Scope }).IsUnique();
    }
}

internal sealed class CalendarChangeConfiguration : IEntityTypeConfiguration<CalendarChange>
{
    public void Configure(EntityTypeBuilder<CalendarChange> builder)
    {
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Scope).HasMaxLength(Region.CodeLength).IsUnicode(false);
    }
}

internal sealed class ReferenceEditionConfiguration : IEntityTypeConfiguration<ReferenceEdition>
{
    public void Configure(EntityTypeBuilder<ReferenceEdition> builder)
    {
        builder.HasKey(edition => new { edition.Kind, edition.Edition });
        builder.Property(edition => edition.Kind).HasMaxLength(30);
        builder.Property(edition => edition.Edition).HasMaxLength(100);
        builder.Property(edition => edition.Checksum).HasMaxLength(64).IsUnicode(false);
    }
}

internal sealed class TenantConfiguration : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.HasKey(tenant => tenant.Code);
        builder.Property(tenant => tenant.Code).HasMaxLength(Region.CodeLength).IsUnicode(false);
        builder.Property(tenant => tenant.ProvinceCode).HasMaxLength(Region.CodeLength).IsUnicode(false);
        builder.Property(tenant => tenant.Name).HasMaxLength(Region.NameLength);
        builder.Property(tenant => tenant.MallName).HasMaxLength(Tenant.MallNameLength);
        builder.Property(tenant => tenant.Address).HasMaxLength(Tenant.AddressLength);
        builder.Property(tenant => tenant.TimeZone).HasMaxLength(40).IsUnicode(false);
        builder.Property(tenant => tenant.InaugurationSource).HasMaxLength(Tenant.SourceLength);
        builder.Property(tenant => tenant.Hours).IsWeekHours();
        builder.Property(tenant => tenant.Breaks).IsServiceBreaks();
        builder.Property(tenant => tenant.Version).IsConcurrencyToken();
        builder.HasOne<Region>().WithMany().HasForeignKey(tenant => tenant.Code).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TenantStatusChangeConfiguration : IEntityTypeConfiguration<TenantStatusChange>
{
    public void Configure(EntityTypeBuilder<TenantStatusChange> builder)
    {
        builder.Property(change => change.Reason).HasMaxLength(TenantStatusChange.ReasonLength);
        builder.Property(change => change.RecordedBy).HasMaxLength(TenantStatusChange.SubjectLength);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(change => change.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AllowedOriginsConfiguration : IEntityTypeConfiguration<AllowedOrigins>
{
    public void Configure(EntityTypeBuilder<AllowedOrigins> builder)
    {
        builder.Property(row => row.Origins).HasMaxLength(AllowedOrigins.TextLength).IsUnicode(false);
        builder.Ignore(row => row.All);
        builder.HasIndex(row => row.TenantId).IsUnique();
    }
}
