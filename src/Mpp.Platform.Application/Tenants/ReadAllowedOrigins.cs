using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Tenants;

public sealed record ReadAllowedOrigins : IUseCase<AllowedOriginsResource>;

/// <summary>Web pages that may call this mall's routes from a browser.</summary>
public sealed record AllowedOriginsResource : IVersionedResource
{
    /// <summary>Such as <c>https://lamongan.example.go.id</c>; empty lets none in.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>0 as long as none was ever set.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Version { get; init; }
}

internal sealed class ReadAllowedOriginsHandler(IAppDbContext db) : IHandle<ReadAllowedOrigins, AllowedOriginsResource>
{
    public async Task<Result<AllowedOriginsResource>> Handle(ReadAllowedOrigins request, CancellationToken cancellationToken) =>
        await db.AllowedOrigins.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } row
            ? new AllowedOriginsResource { Origins = row.All, Version = row.Version }
            : new AllowedOriginsResource();
}
