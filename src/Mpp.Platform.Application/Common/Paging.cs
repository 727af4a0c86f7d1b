using System.Text;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Common;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most <c>limit</c> items.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c> for the next page; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Which page is asked for.</summary>
/// <param name="Limit">1 to 200; 50 when absent.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
public readonly record struct PageRequest(int? Limit, string? Cursor)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public int Size => Math.Clamp(Limit ?? DefaultLimit, 1, MaxLimit);
}

public static class Paging
{
    /// <summary>Pages by id: <paramref name="rows"/> must be ordered by it and hold only what comes after the cursor.</summary>
    public static async Task<Page<T>> Page<T>(this IQueryable<T> rows, PageRequest request, Func<T, string> key, CancellationToken ct)
    {
        var items = await rows.Take(request.Size + 1).ToListAsync(ct);
        if (items.Count <= request.Size)
        {
            return new Page<T>(items, null);
        }

        items.RemoveAt(items.Count - 1);
        return new Page<T>(items, Cursor(key(items[^1])));
    }

    /// <summary>The cursor that stands for a key.</summary>
    public static string Cursor(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).TrimEnd('=');

    /// <summary>The key a cursor stands for; null without a cursor.</summary>
    public static Result<string?> Key(this PageRequest request)
    {
        if (string.IsNullOrEmpty(request.Cursor))
        {
            return (string?)null;
        }

        var padded = request.Cursor.PadRight(request.Cursor.Length + ((4 - (request.Cursor.Length % 4)) % 4), '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) && IsText(bytes.AsSpan(0, length))
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : PlatformErrors.CursorInvalid;
    }

    /// <summary>A made-up cursor may hold what no database takes as text.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    /// <summary>The id a cursor stands for; <see cref="Guid.Empty"/>, before every id, without a cursor.</summary>
    public static Result<Guid> IdKey(this PageRequest request)
    {
        var key = request.Key();
        if (key.Error is not null)
        {
            return key.Error;
        }

        return key.Value is null ? Guid.Empty : Guid.TryParse(key.Value, out var id) ? id : PlatformErrors.CursorInvalid;
    }
}
