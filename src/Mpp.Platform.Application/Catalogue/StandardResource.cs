using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>A version of a service standard with all its components, for the mall's own staff.</summary>
public sealed record StandardResource : IVersionedResource
{
    public Guid Id { get; init; }

    public Guid ServiceId { get; init; }

    /// <summary>1, 2 ... within the service.</summary>
    public int Number { get; init; }

    public StandardStatus Status { get; init; }

    /// <summary>Text by component key, such as <c>completion-time</c>.</summary>
    public IReadOnlyDictionary<string, string> Components { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Components filled by all fourteen, in percent with two decimals.</summary>
    public decimal Completeness { get; init; }

    /// <summary>The same for the six that must be published.</summary>
    public decimal PublishedCompleteness { get; init; }

    /// <summary>What is missing, in the regulation's order.</summary>
    public IReadOnlyList<ComponentName> Missing { get; init; } = [];

    public DateOnly? ConsultedOn { get; init; }

    /// <summary>Who was heard.</summary>
    public IReadOnlyList<string> ConsultedGroups { get; init; } = [];

    public string? ConsultationMinutes { get; init; }

    public string? DecreeNumber { get; init; }

    public DateOnly? DecreeOn { get; init; }

    /// <summary>Office that set it.</summary>
    public string? SetBy { get; init; }

    /// <summary>A year after it was set or confirmed.</summary>
    public DateOnly? ReviewDueOn { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal static StandardResource Of(ServiceStandard standard, IReadOnlyList<StandardComponent> components) => new()
    {
        Id = standard.Id,
        ServiceId = standard.ServiceId,
        Number = standard.Number,
        Status = standard.Status,
        Components = standard.Components,
        Completeness = standard.Completeness([.. components.Select(component => component.Key)]),
        PublishedCompleteness = standard.Completeness([.. components.Where(component => component.IsPublished).Select(component => component.Key)]),
        Missing = [.. components.Where(component => !standard.Has(component.Key)).OrderBy(component => component.Position).Select(ComponentName.Of)],
        ConsultedOn = standard.ConsultedOn,
        ConsultedGroups = standard.ConsultedGroups,
        ConsultationMinutes = standard.ConsultationMinutes,
        DecreeNumber = standard.DecreeNumber,
        DecreeOn = standard.DecreeOn,
        SetBy = standard.SetBy,
        ReviewDueOn = standard.ReviewDueOn,
        Version = standard.Version,
    };
}

/// <summary>A component of a service standard.</summary>
/// <param name="Key">Such as <c>completion-time</c>.</param>
/// <param name="Indonesian">Its name, Indonesian.</param>
/// <param name="English">Its name, English.</param>
/// <param name="IsPublished">Whether the public must be able to read it.</param>
public sealed record ComponentName(string Key, string Indonesian, string English, bool IsPublished)
{
    internal static ComponentName Of(StandardComponent component) => new(component.Key, component.Indonesian, component.English, component.IsPublished);
}

/// <summary>The standard in force as the public reads it: the six published components alone.</summary>
/// <param name="ServiceId">Which service.</param>
/// <param name="Number">Version.</param>
/// <param name="DecreeNumber">Decree that set it.</param>
/// <param name="DecreeOn">Date of the decree.</param>
/// <param name="Components">In the regulation's order.</param>
public sealed record PublishedStandard(Guid ServiceId, int Number, string? DecreeNumber, DateOnly? DecreeOn, IReadOnlyList<PublishedComponent> Components);

/// <summary>A published component.</summary>
/// <param name="Key">Such as <c>completion-time</c>.</param>
/// <param name="Indonesian">Its name, Indonesian.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Text">What it says.</param>
public sealed record PublishedComponent(string Key, string Indonesian, string English, string Text);
