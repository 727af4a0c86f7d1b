using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

/// <summary>Where a service is given. Anything but the mall needs a reason.</summary>
public enum Placement
{
    /// <summary>Served at the mall; the only placement that issues tickets.</summary>
    Mall,

    /// <summary>Stays in the member's own office.</summary>
    BackOffice,

    /// <summary>The mall only advises on it.</summary>
    ConsultationOnly,

    /// <summary>Only online.</summary>
    OnlineOnly,

    /// <summary>Not given.</summary>
    NotOffered,
}

/// <summary>Unit in which a completion time is promised; a promise keeps its own unit.</summary>
public enum TimeUnit
{
    Minutes,
    Hours,
    WorkingDays,
}

/// <summary>A service type of a member.</summary>
public sealed class Service : TenantEntity, IAudited
{
    public const int NameLength = 200;
    public const int CodeLength = 20;
    public const int PrefixLength = 5;
    public const int ReasonLength = 300;
    public const int LabelLength = 100;
    public const int RequirementLength = 300;
    public const int RequirementsMax = 50;
    public const int WayfindingLength = 200;

    private Service() { }

    public Service(Guid memberId) => MemberId = memberId;

    public static string EventName => "catalogue.service";

    public Guid MemberId { get; private init; }

    public string Name { get; private set; } = "";

    public string Code { get; private set; } = "";

    public Placement Placement { get; private set; }

    public string? ExclusionReason { get; private set; }

    /// <summary>Rupiah; 0 is free, null is unknown.</summary>
    public decimal? Fee { get; private set; }

    public int? CompletionTimeValue { get; private set; }

    public TimeUnit? CompletionTimeUnit { get; private set; }

    public IReadOnlyList<string> Requirements { get; private set; } = [];

    /// <summary>Letters before the ticket number; null for what issues no tickets.</summary>
    public string? TicketPrefix { get; private set; }

    public bool IsOpen { get; private set; } = true;

    /// <summary>Wayfinding text on the counter's sign.</summary>
    public string? Label { get; private set; }

    /// <summary>Whether the member still gives it at its own office's front desk; at the mall as well, that is a finding.</summary>
    public bool IsServedAtOffice { get; private set; }

    /// <summary>How to find its counter: floor, zone, sign.</summary>
    public string? Wayfinding { get; private set; }

    /// <summary>Whether it is given at two places at once (dualisme pelayanan).</summary>
    public bool IsDuplicate => Placement == Placement.Mall && IsServedAtOffice;

    public void Guide(string? wayfinding, bool isServedAtOffice) => (Wayfinding, IsServedAtOffice) = (wayfinding, isServedAtOffice);

    /// <summary>The total of its fees, where they are kept one by one.</summary>
    public void Charge(decimal? total) => Fee = total;

    public void Identify(string name, string code, string? label)
    {
        Name = name;
        Code = code;
        Label = label;
    }

    public void Promise(decimal? fee, int? value, TimeUnit? unit, IReadOnlyList<string> requirements)
    {
        Fee = fee;
        CompletionTimeValue = value;
        CompletionTimeUnit = unit;
        Requirements = requirements;
    }

    public void Open(bool isOpen) => IsOpen = isOpen;

    /// <summary>Places the service; a regent asks why a service is not at the mall, so the reason is never empty.</summary>
    public Result<Done> Place(Placement placement, string? exclusionReason, string? ticketPrefix)
    {
        if (placement != Placement.Mall && string.IsNullOrWhiteSpace(exclusionReason))
        {
            return CatalogueErrors.ReasonRequired;
        }

        Placement = placement;
        ExclusionReason = placement == Placement.Mall ? null : exclusionReason;
        TicketPrefix = placement == Placement.Mall ? ticketPrefix ?? Code.ToUpperInvariant() : ticketPrefix;
        return placement == Placement.Mall && !IsPrefix(TicketPrefix) ? CatalogueErrors.PrefixRequired : Done.Value;
    }

    /// <summary>One to five capital letters or digits, a letter first.</summary>
    public static bool IsPrefix(string? text) =>
        text is { Length: >= 1 and <= PrefixLength }
        && char.IsAsciiLetterUpper(text[0])
        && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
