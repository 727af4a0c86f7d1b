using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Application.Agreements;

/// <summary>The terms as they were signed, or as an addendum changed them.</summary>
public sealed record AgreementVersionResource : IVersionedResource
{
    /// <summary>1 is what was signed first.</summary>
    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string? Terms { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The addendum's own number; null for the first version.</summary>
    public string? AddendumNumber { get; init; }

    /// <summary>Why the addendum was made; null for the first version.</summary>
    public string? Reason { get; init; }

    /// <summary>Names of the services it covers, as they were then.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    public DateOnly SignedOn { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    [JsonIgnore]
    public int Version => Number;

    internal static AgreementVersionResource Of(AgreementVersion version) => new()
    {
        Number = version.Version,
        Title = version.Title,
        Terms = version.Terms,
        EffectiveOn = version.EffectiveOn,
        ExpiresOn = version.ExpiresOn,
        AddendumNumber = version.AddendumNumber,
        Reason = version.Reason,
        Services = version.Services.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        SignedOn = version.SignedOn,
        RecordedAt = version.RecordedAt,
    };
}
