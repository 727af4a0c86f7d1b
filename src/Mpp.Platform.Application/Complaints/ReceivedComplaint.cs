using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Hours;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>What a reporter gets once: code and PIN are kept by us only as hashes and never shown again.</summary>
public sealed record ReceivedComplaint : IVersionedResource
{
    /// <summary>Public number, such as <c>P-2026-000123</c>; it opens nothing.</summary>
    public string Number { get; init; } = "";

    /// <summary>27 characters that need no escaping; with the PIN it opens the complaint.</summary>
    public string TrackingCode { get; init; } = "";

    /// <summary>6 to 8 digits.</summary>
    public string Pin { get; init; } = "";

    public ComplaintClass Class { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Last local day for the follow-up.</summary>
    public DateOnly DueOn { get; init; }

    public ComplaintStatus Status { get; init; }

    /// <summary>Years of its limit whose days off are not known: it may end later than it says.</summary>
    public IReadOnlyList<CalendarWarning> Warnings { get; init; } = [];

    int IVersionedResource.Version => 1;
}
