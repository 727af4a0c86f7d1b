using System.Text.Json.Serialization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;

namespace Mpp.Platform.Application.Agreements;

/// <summary>A ceremony at which agreements were signed.</summary>
public sealed record SigningEventResource : IVersionedResource
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public DateOnly HeldOn { get; init; }

    public string? Place { get; init; }

    public int SignedCount { get; init; }

    public int NotSignedCount { get; init; }

    /// <summary>Agreements signed.</summary>
    public IReadOnlyList<Guid> Signed { get; init; } = [];

    /// <summary>Who did not sign, and why.</summary>
    public IReadOnlyList<NotSignedHere> NotSigned { get; init; } = [];

    [JsonIgnore]
    public int Version { get; init; }

    internal static SigningEventResource Of(SigningEvent held) => new()
    {
        Id = held.Id,
        Name = held.Name,
        HeldOn = held.HeldOn,
        Place = held.Place,
        SignedCount = held.Lines.Count(line => line.IsSigned),
        NotSignedCount = held.Lines.Count(line => !line.IsSigned),
        Signed = [.. held.Lines.Where(line => line.IsSigned).OrderBy(line => line.Id).Select(line => line.AgreementId!.Value)],
        NotSigned = [.. held.Lines.Where(line => !line.IsSigned).OrderBy(line => line.Id).Select(line => new NotSignedHere
        {
            AgreementId = line.AgreementId, MemberId = line.MemberId, Reason = line.Reason ?? "", DueOn = line.DueOn,
        })],
        Version = held.Version,
    };
}
