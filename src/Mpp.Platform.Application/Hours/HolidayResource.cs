using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Hours;

/// <summary>A day off: no working day of the nation, or of one region.</summary>
public sealed record HolidayResource : IVersionedResource
{
    public Guid Id { get; init; }

    public DateOnly Date { get; init; }

    public HolidayKind Kind { get; init; }

    /// <summary>Code of the province, regency or city whose day off it is; null for the whole nation.</summary>
    public string? Region { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The decree that says so.</summary>
    public string Decree { get; init; } = "";

    /// <summary>0 is the decree as it first came, 1 its first revision.</summary>
    public int Revision { get; init; }

    [JsonIgnore]
    public int Version { get; init; }

    internal static HolidayResource Of(Holiday row) => new()
    {
        Id = row.Id,
        Date = row.Date,
        Kind = row.Kind,
        Region = row.Region,
        Name = row.Name,
        Decree = row.Decree,
        Revision = row.Revision,
        Version = row.Version,
    };
}

/// <summary>What people write of a day off.</summary>
public sealed record HolidayFields
{
    /// <summary>2017 to 2100.</summary>
    public DateOnly? Date { get; init; }

    public HolidayKind? Kind { get; init; }

    /// <summary>With <c>regional</c> alone: code of a province, regency or city.</summary>
    public string? Region { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>1 to 200 characters.</summary>
    public string Decree { get; init; } = "";

    /// <summary>0 to 99; 0 when absent.</summary>
    public int? Revision { get; init; }

    internal HolidayText Text => new(
        Date!.Value, Kind!.Value, string.IsNullOrWhiteSpace(Region) ? null : Region.Trim(), Name.Trim(), Decree.Trim(), Revision ?? 0);

    internal sealed class Shape : AbstractValidator<HolidayFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.Date).NotNull().Must(date => date is null or { Year: >= 2017 and <= 2100 }).Saying("tanggal antara 2017 dan 2100", "a date of 2017 to 2100");
            RuleFor(fields => fields.Kind).NotNull();
            RuleFor(fields => fields.Region).MaximumLength(Domain.Tenants.Region.CodeLength);
            RuleFor(fields => fields.Name).NotEmpty().MaximumLength(Holiday.NameLength);
            RuleFor(fields => fields.Decree).NotEmpty().MaximumLength(Holiday.DecreeLength);
            RuleFor(fields => fields.Revision).InclusiveBetween(0, Holiday.MaxRevision);
        }
    }
}

internal static class HolidayRows
{
    public static async Task<Error?> RefuseRegion(this IAppDbContext db, HolidayText text, CancellationToken ct) =>
        text.Region is { } code && !await db.Regions.AnyAsync(region => region.Code == code && region.EffectiveTo == null, ct)
            ? HolidayErrors.RegionUnknown
            : null;

    /// <summary>The day is off, or off no longer: the malls concerned hear of it after the save.</summary>
    public static void Spread(this IAppDbContext db, Holiday holiday) => db.CalendarChanges.Add(new CalendarChange(holiday.Date, holiday.Scope));
}
