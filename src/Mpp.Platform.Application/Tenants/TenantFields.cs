using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Tenants;

/// <summary>What people write of a mall.</summary>
public sealed record TenantFields
{
    /// <summary>1 to 150 characters; "MPP" and the region's name when absent.</summary>
    public string? MallName { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Address { get; init; }

    /// <summary>Moves forward only; <c>soft-opened</c> and <c>inaugurated</c> need their actual date, <c>suspended</c> its own act.</summary>
    public TenantStatus? Status { get; init; }

    public DateOnly? SoftOpeningPlannedOn { get; init; }

    /// <summary>Not in the future.</summary>
    public DateOnly? SoftOpenedOn { get; init; }

    public Inauguration? Inaugurated { get; init; }

    /// <summary>1 to 10; 2 when absent.</summary>
    public int? PriorityRatio { get; init; }

    /// <summary>Opening hours by weekday, local time; Monday to Friday 08:00 to 15:00 when absent or empty.</summary>
    public IReadOnlyList<DayHours>? Hours { get; init; }

    internal TenantDates Dates => new(
        SoftOpeningPlannedOn, SoftOpenedOn, Inaugurated?.PlannedOn, Inaugurated?.On, Inaugurated?.Ordinal, Inaugurated?.Source);

    internal sealed class Shape : AbstractValidator<TenantFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.MallName).MaximumLength(Tenant.MallNameLength);
            RuleFor(fields => fields.Address).MaximumLength(Tenant.AddressLength);
            RuleFor(fields => fields.Hours).Must(hours => WeekHours.IsWeek(hours!)).Saying("setiap hari satu kali, 'from' sebelum 'until'", "each weekday once, 'from' before 'until'")
                .When(fields => fields.Hours is not null);
            RuleFor(fields => fields.PriorityRatio).InclusiveBetween(1, Tenant.MaxPriorityRatio);
            RuleFor(fields => fields.Inaugurated!.Source).MaximumLength(Tenant.SourceLength).When(fields => fields.Inaugurated is not null)
                .OverridePropertyName("Inaugurated.Source");
        }
    }
}
