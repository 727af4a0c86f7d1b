using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Infrastructure.Persistence.Configurations;

internal sealed class InstrumentConfiguration : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        builder.HasKey(row => new { row.Kind, row.Version });
        builder.Property(row => row.Version).HasMaxLength(Instrument.VersionLength).IsUnicode(false);
        builder.Property(row => row.Source).HasMaxLength(Instrument.SourceLength);
        builder.Property(row => row.NoteIndonesian).HasMaxLength(Instrument.NoteLength);
        builder.Property(row => row.NoteEnglish).HasMaxLength(Instrument.NoteLength);
        builder.Ignore(row => row.Note);
        builder.Property(row => row.AddedBy).HasMaxLength(Instrument.SubjectLength);
        builder.HasIndex(row => new { row.Kind, row.EffectiveFrom }).IsUnique();
    }
}
