using System.Text.Json.Serialization;
using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Staffing;

namespace Mpp.Platform.Application.Staffing;

/// <summary>Days that differ from a promised week: closures with their reason, extra days, other hours such as in Ramadan.</summary>
public sealed record ScheduleChangeResource : IVersionedResource
{
    public Guid Id { get; init; }

    /// <summary>Null speaks of the whole mall.</summary>
    public Guid? MemberId { get; init; }

    public ScheduleChangeKind Kind { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly FirstOn { get; init; }

    /// <summary>Last local date.</summary>
    public DateOnly LastOn { get; init; }

    /// <summary>Local time.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Local time.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>What citizens read.</summary>
    public string Reason { get; init; } = "";

    [JsonIgnore]
    public int Version { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<ScheduleChange, ScheduleChangeResource>();
    }
}
