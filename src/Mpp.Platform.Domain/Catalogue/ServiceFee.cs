using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>One part of what a service costs. An amount of 0 is free; null is unknown, and makes the whole unknown.</summary>
public sealed class ServiceFee : ITenantOwned
{
    public const int NameLength = 150;
    public const int UnitLength = 60;
    public const int BasisLength = 200;
    public const int ItemsMax = 50;

    private ServiceFee() { }

    public ServiceFee(Guid serviceId, int position, string name, decimal? amount, string? unit, string? basis)
    {
        ServiceId = serviceId;
        Position = position;
        Name = name;
        Amount = amount;
        Unit = unit;
        Basis = basis;
    }

    public string TenantId { get; private init; } = "";

    public Guid ServiceId { get; private init; }

    public int Position { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Rupiah.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>What the amount is for, such as one sheet.</summary>
    public string? Unit { get; private set; }

    /// <summary>Regulation it rests on.</summary>
    public string? Basis { get; private set; }

    public void Become(string name, decimal? amount, string? unit, string? basis) => (Name, Amount, Unit, Basis) = (name, amount, unit, basis);

    /// <summary>The sum; unknown when any part is, or when there is none.</summary>
    public static decimal? Total(IReadOnlyCollection<ServiceFee> fees) =>
        fees.Count == 0 || fees.Any(fee => fee.Amount is null) ? null : fees.Sum(fee => fee.Amount);
}
