using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Writes what a service costs part by part; the service's <c>fee</c> becomes their sum.</summary>
public sealed record SetServiceFees(Guid ServiceId, IReadOnlyList<FeeItem> Items) : IUseCase<ServiceFees>;

/// <summary>One part of what a service costs.</summary>
public sealed record FeeItem
{
    /// <summary>1 to 150 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Rupiah; 0 is free of charge, null is unknown and makes the total unknown.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What the amount is for; at most 60 characters.</summary>
    public string? Unit { get; init; }

    /// <summary>Regulation it rests on; at most 200 characters.</summary>
    public string? Basis { get; init; }
}

/// <summary>What a service costs.</summary>
/// <param name="ServiceId">Which service.</param>
/// <param name="Total">Rupiah; null when a part is unknown, or nothing is known.</param>
/// <param name="Items">Part by part.</param>
public sealed record ServiceFees(Guid ServiceId, decimal? Total, IReadOnlyList<FeeItem> Items);

internal sealed class SetServiceFeesValidator : AbstractValidator<SetServiceFees>
{
    private const decimal MaxAmount = 1_000_000_000m;

    public SetServiceFeesValidator()
    {
        RuleFor(request => request.Items).NotNull().Must(items => items.Count <= ServiceFee.ItemsMax).Saying($"paling banyak {ServiceFee.ItemsMax} butir", $"at most {ServiceFee.ItemsMax} items");
        RuleForEach(request => request.Items).NotNull().ChildRules(item =>
        {
            item.RuleFor(fee => fee.Name).NotEmpty().MaximumLength(ServiceFee.NameLength);
            item.RuleFor(fee => fee.Amount).InclusiveBetween(0, MaxAmount).PrecisionScale(12, 2, ignoreTrailingZeros: true);
            item.RuleFor(fee => fee.Unit).MaximumLength(ServiceFee.UnitLength);
            item.RuleFor(fee => fee.Basis).MaximumLength(ServiceFee.BasisLength);
        });
    }
}

internal sealed class SetServiceFeesHandler(IAppDbContext db, ICurrentUser user) : IHandle<SetServiceFees, ServiceFees>
{
    public async Task<Result<ServiceFees>> Handle(SetServiceFees request, CancellationToken cancellationToken)
    {
        var service = await db.Services.OwnedBy(user).SingleOrDefaultAsync(service => service.Id == request.ServiceId, cancellationToken);
        if (service is null)
        {
            return CatalogueErrors.NotFound;
        }

        db.ServiceFees.RemoveRange(await db.ServiceFees.Where(fee => fee.ServiceId == service.Id && fee.Position > request.Items.Count).ToListAsync(cancellationToken));
        var known = await db.ServiceFees.Where(fee => fee.ServiceId == service.Id).ToDictionaryAsync(fee => fee.Position, cancellationToken);
        var fees = new List<ServiceFee>();
        foreach (var (index, item) in request.Items.Index())
        {
            if (known.TryGetValue(index + 1, out var fee))
            {
                fee.Become(item.Name, item.Amount, item.Unit, item.Basis);
            }
            else
            {
                fee = new ServiceFee(service.Id, index + 1, item.Name, item.Amount, item.Unit, item.Basis);
                db.ServiceFees.Add(fee);
            }

            fees.Add(fee);
        }

        service.Charge(ServiceFee.Total(fees));
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, CatalogueErrors.NotFound);
        return refusal is not null ? refusal : new ServiceFees(service.Id, service.Fee, request.Items);
    }
}
