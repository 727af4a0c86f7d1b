using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Takes a version of a standard one step on: heard, set, under review, confirmed.</summary>
public sealed record MoveStandard(Guid ServiceId, Guid StandardId, StandardStep Step, StandardStepFields Fields) : IUseCase<StandardResource>;

public enum StandardStep
{
    Consult,
    Set,
    Review,
    Confirm,
}

/// <summary>What a step takes: <c>consult</c> date, groups and minutes; <c>set</c> decree and office; the others nothing.</summary>
public sealed record StandardStepFields
{
    /// <summary>Local date of the consultation, or of the decree; not in the future.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who was heard: <c>users</c>, <c>experts</c>, <c>related-agencies</c>, <c>civil-society</c>, <c>media</c>; at least one.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Minutes of the consultation; 1 to 4,000 characters.</summary>
    public string? Minutes { get; init; }

    /// <summary>Number of the decree; 1 to 100 characters.</summary>
    public string? DecreeNumber { get; init; }

    /// <summary>Office that sets it; 1 to 150 characters.</summary>
    public string? SetBy { get; init; }
}

internal sealed class MoveStandardValidator : AbstractValidator<MoveStandard>
{
    private static readonly string[] KnownGroups = ["users", "experts", "related-agencies", "civil-society", "media"];

    public MoveStandardValidator()
    {
        When(request => request.Step is StandardStep.Consult or StandardStep.Set, () => RuleFor(request => request.Fields.On).NotNull());
        When(request => request.Step == StandardStep.Consult, () =>
        {
            RuleFor(request => request.Fields.Groups).NotEmpty();
            RuleForEach(request => request.Fields.Groups).Must(group => KnownGroups.Contains(group, StringComparer.Ordinal))
                .Saying($"salah satu dari {string.Join(", ", KnownGroups)}", $"one of {string.Join(", ", KnownGroups)}");
            RuleFor(request => request.Fields.Minutes).NotEmpty().MaximumLength(ServiceStandard.MinutesLength);
        });
        When(request => request.Step == StandardStep.Set, () =>
        {
            RuleFor(request => request.Fields.DecreeNumber).NotEmpty().MaximumLength(ServiceStandard.DecreeLength);
            RuleFor(request => request.Fields.SetBy).NotEmpty().MaximumLength(ServiceStandard.OfficeLength);
        });
    }
}

internal sealed class MoveStandardHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<MoveStandard, StandardResource>
{
    public async Task<Result<StandardResource>> Handle(MoveStandard request, CancellationToken cancellationToken)
    {
        if (await db.Find(user, request.ServiceId, request.StandardId, cancellationToken) is not { } standard)
        {
            return StandardErrors.NotFound;
        }

        var (fields, today) = (request.Fields, tenant.Tenant.DateAt(clock.Now()));
        if (fields.On > today)
        {
            return RequestErrors.Invalid("on", "tidak di masa depan", "not in the future");
        }

        var components = await db.StandardComponents.AsNoTracking().OrderBy(component => component.Position).ToListAsync(cancellationToken);
        var moved = request.Step switch
        {
            StandardStep.Consult => standard.Consult(fields.On!.Value, [.. fields.Groups!.Distinct(StringComparer.Ordinal)], fields.Minutes!),
            StandardStep.Set => standard.Set(
                fields.DecreeNumber!, fields.On!.Value, fields.SetBy!, [.. components.Where(component => component.IsPublished).Select(component => component.Key)]),
            StandardStep.Review => standard.Review(),
            _ => standard.Confirm(today),
        };
        if (moved.Error is not null)
        {
            return moved.Error;
        }

        if (request.Step == StandardStep.Set)
        {
            await SupersedeOthers(standard, cancellationToken);
            db.Announce(CatalogueEvents.StandardSet, standard.Id);
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(StandardErrors.DraftExists, StandardErrors.NotFound);
        return refusal is not null ? refusal : StandardResource.Of(standard, components);
    }

    /// <summary>One version is in force at a time.</summary>
    private async Task SupersedeOthers(ServiceStandard standard, CancellationToken ct)
    {
        var others = await db.ServiceStandards.Where(other => other.ServiceId == standard.ServiceId && other.Id != standard.Id
                && (other.Status == StandardStatus.Set || other.Status == StandardStatus.UnderReview))
            .ToListAsync(ct);
        others.ForEach(other => other.Supersede());
    }
}
