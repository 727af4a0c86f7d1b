using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Common;

public static class Rows
{
    /// <summary>The row when it is there in the version the caller has read; <paramref name="version"/> null is any version.</summary>
    public static Result<T> At<T>(this T? row, int? version, Error notFound)
        where T : class, IVersioned
    {
        if (row is null)
        {
            return notFound;
        }

        return version is not null && row.Version != version ? PlatformErrors.Stale : row;
    }

    /// <summary>What a save that changes one row answers when the database refuses it.</summary>
    public static Error? Refusal(this SaveRefusal refusal, Error duplicate, Error reference) => refusal switch
    {
        SaveRefusal.None => null,
        SaveRefusal.Duplicate => duplicate,
        SaveRefusal.Reference => reference,
        _ => PlatformErrors.Stale,
    };
}
