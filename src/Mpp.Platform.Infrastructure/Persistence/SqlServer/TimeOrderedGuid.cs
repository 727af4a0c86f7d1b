using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mpp.Platform.Infrastructure.Persistence.SqlServer;

/// <summary>
/// Stores an id so that SQL Server sorts it by time. A version 7 id begins with its time, but SQL Server compares a
/// <c>uniqueidentifier</c> from its last group on, so new rows would be spread over the whole clustered index. Here the bytes
/// stand where they are compared: the order in the database is the order of the ids as everybody else reads them.
/// </summary>
internal sealed class TimeOrderedGuid() : ValueConverter<Guid, Guid>(id => ToStore(id), stored => FromStore(stored))
{
    private const int Length = 16;

    /// <summary>The places of a uniqueidentifier's bytes, the most significant first.</summary>
    private static ReadOnlySpan<byte> Significance => [10, 11, 12, 13, 14, 15, 8, 9, 6, 7, 4, 5, 0, 1, 2, 3];

    public static Guid ToStore(Guid id)
    {
        Span<byte> read = stackalloc byte[Length];
        Span<byte> stored = stackalloc byte[Length];
        id.TryWriteBytes(read, bigEndian: true, out _);
        for (var i = 0; i < Length; i++)
        {
            stored[Significance[i]] = read[i];
        }

        return new Guid(stored);
    }

    public static Guid FromStore(Guid stored)
    {
        Span<byte> kept = stackalloc byte[Length];
        Span<byte> read = stackalloc byte[Length];
        stored.TryWriteBytes(kept);
        for (var i = 0; i < Length; i++)
        {
            read[i] = kept[Significance[i]];
        }

        return new Guid(read, bigEndian: true);
    }
}
