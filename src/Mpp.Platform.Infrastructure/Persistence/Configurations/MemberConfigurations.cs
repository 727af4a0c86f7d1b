using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(member => member.Name).HasMaxLength(Member.NameLength);
        builder.Property(member => member.ShortName).HasMaxLength(Member.ShortNameLength);
        builder.Property(member => member.ReportingGroup).HasMaxLength(Member.ReportingGroupLength);
        builder.Property(member => member.Hotline).HasMaxLength(Member.HotlineLength);
        builder.Property(member => member.LiaisonName).HasMaxLength(Member.NameLength);
        builder.Property(member => member.LiaisonTitle).HasMaxLength(Member.NameLength);
        builder.Property(member => member.LiaisonPhone).HasMaxLength(Member.LiaisonPhoneLength);
        builder.Property(member => member.LiaisonEmail).HasMaxLength(Member.LiaisonEmailLength);
        builder.Property(member => member.StatusRule).HasMaxLength(ActivityRule.EditionLength);
        builder.Property(member => member.Hours).IsWeekHours();
        builder.Property(member => member.ScheduledDays).HasMaxLength(100).IsUnicode(false)
            .HasConversion(
                days => string.Join(',', days),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>).ToList(),
                new ValueComparer<IReadOnlyList<DayOfWeek>>(
                    (left, right) => left!.SequenceEqual(right!),
                    days => days.Aggregate(0, (hash, day) => HashCode.Combine(hash, day)),
                    days => days.ToList()));
        builder.HasOne<Tenant>().WithMany().HasForeignKey(member => member.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityRuleConfiguration : IEntityTypeConfiguration<ActivityRule>
{
    public void Configure(EntityTypeBuilder<ActivityRule> builder)
    {
        builder.HasKey(rule => rule.Edition);
        builder.Property(rule => rule.Edition).HasMaxLength(ActivityRule.EditionLength).IsUnicode(false);
        builder.Property(rule => rule.Share).HasPrecision(5, 4);
        builder.Property(rule => rule.Source).HasMaxLength(ActivityRule.SourceLength);
    }
}

internal sealed class ServiceConfiguration : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.Property(service => service.Name).HasMaxLength(Service.NameLength);
        builder.Property(service => service.Code).HasMaxLength(Service.CodeLength).IsUnicode(false);
        builder.Property(service => service.TicketPrefix).HasMaxLength(Service.PrefixLength).IsUnicode(false);
        builder.Property(service => service.ExclusionReason).HasMaxLength(Service.ReasonLength);
        builder.Property(service => service.Label).HasMaxLength(Service.LabelLength);
        builder.Property(service => service.Wayfinding).HasMaxLength(Service.WayfindingLength);
        builder.Ignore(service => service.IsDuplicate);
        builder.Property(service => service.Requirements)
            .HasConversion(
                list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<string>>(
                    (left, right) => left!.SequenceEqual(right!),
                    list => list.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
                    list => list.ToList()));
        builder.HasIndex(service => new { service.TenantId, service.Code }).IsUnique();
        builder.HasIndex(service => new { service.TenantId, service.TicketPrefix }).IsUnique();
        builder.HasOne<Member>().WithMany()
            .HasForeignKey(service => new { service.TenantId, service.MemberId }).OnDelete(DeleteBehavior.Restrict);
    }
}
