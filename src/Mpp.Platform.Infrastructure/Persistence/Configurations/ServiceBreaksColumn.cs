using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

/// <summary>When a mall did not serve, as one line of text.</summary>
internal static class ServiceBreaksColumn
{
    public static void IsServiceBreaks(this PropertyBuilder<IReadOnlyList<ServiceBreak>> column) => column
        .HasMaxLength(4000).IsUnicode(false)
        .HasConversion(
            breaks => ServiceBreak.Write(breaks),
            text => ServiceBreak.Read(text),
            new ValueComparer<IReadOnlyList<ServiceBreak>>(
                (left, right) => left!.SequenceEqual(right!),
                breaks => breaks.Aggregate(0, (hash, pause) => HashCode.Combine(hash, pause)),
                breaks => breaks.ToList()));
}
