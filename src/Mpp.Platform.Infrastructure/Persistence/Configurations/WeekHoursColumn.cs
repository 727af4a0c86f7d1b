using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

/// <summary>Hours of a week as one line of text.</summary>
internal static class WeekHoursColumn
{
    public static void IsWeekHours(this PropertyBuilder<IReadOnlyList<DayHours>> column) => column
        .HasMaxLength(WeekHours.TextLength).IsUnicode(false)
        .HasConversion(
            week => WeekHours.Write(week),
            text => WeekHours.Read(text),
            new ValueComparer<IReadOnlyList<DayHours>>(
                (left, right) => left!.SequenceEqual(right!),
                week => week.Aggregate(0, (hash, day) => HashCode.Combine(hash, day)),
                week => week.ToList()));
}
