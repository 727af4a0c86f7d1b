using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>Sets which web pages may call this mall's routes from a browser.</summary>
public sealed record SetAllowedOrigins(int? Version, AllowedOriginFields Fields) : IUseCase<AllowedOriginsResource>;

/// <summary>Web pages that are to be let in; those that are not named are no more.</summary>
public sealed record AllowedOriginFields
{
    /// <summary>At most 20, each once: https and a host in lower case, with its port unless it is 443: <c>https://lamongan.example.go.id</c>.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}

internal sealed class SetAllowedOriginsValidator : AbstractValidator<SetAllowedOrigins>
{
    public SetAllowedOriginsValidator()
    {
        RuleFor(request => request.Fields.Origins).Must(origins => origins.Count <= AllowedOrigins.MaxOrigins)
            .Saying($"paling banyak {AllowedOrigins.MaxOrigins}", $"at most {AllowedOrigins.MaxOrigins}");
        RuleFor(request => request.Fields.Origins).Must(origins => origins.Distinct(StringComparer.Ordinal).Count() == origins.Count)
            .Saying("masing-masing sekali", "each once");
        RuleForEach(request => request.Fields.Origins).Must(origin => origin is not null && AllowedOrigins.IsOrigin(origin))
            .Saying(
                "https:// dan nama host berhuruf kecil, tanpa path, query, atau *", "https:// and a host in lower case, without path, query or *");
    }
}

internal sealed class SetAllowedOriginsHandler(IAppDbContext db, IOriginDirectory directory)
    : IHandle<SetAllowedOrigins, AllowedOriginsResource>
{
    public async Task<Result<AllowedOriginsResource>> Handle(SetAllowedOrigins request, CancellationToken cancellationToken)
    {
        var row = await db.AllowedOrigins.SingleOrDefaultAsync(cancellationToken);
        if (request.Version is { } version && version != (row?.Version ?? 0))
        {
            return PlatformErrors.Stale;
        }

        if (row is null)
        {
            db.AllowedOrigins.Add(row = new AllowedOrigins());
        }

        row.Set(request.Fields.Origins);

        // Two who set them first at once: the second has not read what the first wrote.
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, PlatformErrors.Stale);
        if (refusal is not null)
        {
            return refusal;
        }

        directory.Forget();
        return new AllowedOriginsResource { Origins = row.All, Version = row.Version };
    }
}
