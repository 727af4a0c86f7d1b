using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>What people write of a service.</summary>
public sealed record ServiceFields
{
    /// <summary>Member that gives it; never changes.</summary>
    public Guid MemberId { get; init; }

    /// <summary>1 to 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>1 to 20 letters, digits, dots, dashes or underscores; unique within the mall.</summary>
    public string Code { get; init; } = "";

    /// <summary><c>mall</c> when absent.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Required (422 <c>service.reason-required</c>) for every placement but <c>mall</c>; at most 300 characters.</summary>
    public string? ExclusionReason { get; init; }

    /// <summary>Rupiah, not negative; 0 is free of charge, null is unknown.</summary>
    public decimal? Fee { get; init; }

    public CompletionTime? CompletionTime { get; init; }

    /// <summary>At most 50 of at most 300 characters each.</summary>
    public IReadOnlyList<string>? Requirements { get; init; }

    /// <summary>1 to 5 capital letters or digits, a letter first; unique within the mall. The code in capitals when absent.</summary>
    public string? TicketPrefix { get; init; }

    /// <summary>True when absent.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Label { get; init; }

    /// <summary>How to find its counter: floor, zone, sign; at most 200 characters.</summary>
    public string? Wayfinding { get; init; }

    /// <summary>Whether the member's own office still gives it at its front desk; false when absent. At the mall as well, that is a finding.</summary>
    public bool? IsServedAtOffice { get; init; }

    internal sealed class Shape : AbstractValidator<ServiceFields>
    {
        private const decimal MaxFee = 1_000_000_000_000m;

        public Shape()
        {
            RuleFor(fields => fields.MemberId).NotEmpty();
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(Service.NameLength);
            RuleFor(fields => fields.Code).NotEmpty().MaximumLength(Service.CodeLength).Matches("^[A-Za-z0-9][A-Za-z0-9._-]*$");
            RuleFor(fields => fields.ExclusionReason).MaximumLength(Service.ReasonLength);
            RuleFor(fields => fields.Fee).InclusiveBetween(0, MaxFee).PrecisionScale(15, 2, ignoreTrailingZeros: true);
            RuleFor(fields => fields.CompletionTime!.Value).InclusiveBetween(1, 1_000).When(fields => fields.CompletionTime is not null)
                .OverridePropertyName("CompletionTime.Value");
            RuleFor(fields => fields.Requirements).Must(list => list!.Count <= Service.RequirementsMax)
                .Saying($"paling banyak {Service.RequirementsMax} persyaratan", $"at most {Service.RequirementsMax} requirements").When(fields => fields.Requirements is not null);
            RuleForEach(fields => fields.Requirements).NotEmpty().MaximumLength(Service.RequirementLength);
            RuleFor(fields => fields.TicketPrefix).Must(Service.IsPrefix).When(fields => fields.TicketPrefix is not null)
                .Saying("1 sampai 5 huruf besar atau angka, diawali huruf", "1 to 5 capital letters or digits, a letter first");
            RuleFor(fields => fields.Wayfinding).MaximumLength(Service.WayfindingLength);
            RuleFor(fields => fields.Label).MaximumLength(Service.LabelLength);
        }
    }
}

internal static class ServiceFieldsApplied
{
    /// <summary>Writes the fields onto the service, or says which rule refuses them.</summary>
    public static Domain.Common.Result<Domain.Common.Done> Take(this Service service, ServiceFields fields)
    {
        service.Identify(fields.Name, fields.Code, fields.Label);
        service.Promise(fields.Fee, fields.CompletionTime?.Value, fields.CompletionTime?.Unit, fields.Requirements ?? []);
        service.Open(fields.IsOpen ?? true);
        service.Guide(fields.Wayfinding, fields.IsServedAtOffice ?? false);
        return service.Place(fields.Placement ?? Placement.Mall, fields.ExclusionReason, fields.TicketPrefix);
    }
}
