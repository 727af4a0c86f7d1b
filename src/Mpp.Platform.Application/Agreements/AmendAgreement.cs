using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Platform;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Adds an addendum to a signed agreement; what was before stays readable as a version.</summary>
public sealed record AmendAgreement(Guid AgreementId, AddendumFields Fields) : IUseCase<AgreementVersionResource>;

/// <summary>What an addendum makes of the terms: all of them, as they are from now on.</summary>
public sealed record AddendumFields
{
    /// <summary>The addendum's own number; at most 100 characters.</summary>
    public string? Number { get; init; }

    /// <summary>1 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Local date, not in the future.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The title as it was when absent.</summary>
    public string? Title { get; init; }

    /// <summary>The terms as they were when absent; at most 20,000 characters.</summary>
    public string? Terms { get; init; }

    /// <summary>The last day in force as it was when absent.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The covered services as they were when absent.</summary>
    public IReadOnlyList<Guid>? ServiceIds { get; init; }
}

internal sealed class AmendAgreementValidator : AbstractValidator<AmendAgreement>
{
    public AmendAgreementValidator()
    {
        RuleFor(request => request.Fields.Reason).NotEmpty().MaximumLength(AgreementVersion.ReasonLength);
        RuleFor(request => request.Fields.SignedOn).NotNull();
        RuleFor(request => request.Fields.Number).MaximumLength(AgreementVersion.NumberLength);
        RuleFor(request => request.Fields.Title).MaximumLength(Agreement.TitleLength).MinimumLength(1);
        RuleFor(request => request.Fields.Terms).MaximumLength(Agreement.TermsLength);
        RuleFor(request => request.Fields.ServiceIds).Must(ids => ids!.Count <= 500).Saying("paling banyak 500 layanan", "at most 500 services").When(request => request.Fields.ServiceIds is not null);
    }
}

internal sealed class AmendAgreementHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<AmendAgreement, AgreementVersionResource>
{
    public async Task<Result<AgreementVersionResource>> Handle(AmendAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, version: null, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (agreement, fields, now) = (found.Value, request.Fields, clock.Now());
        var today = tenant.Tenant.DateAt(now);
        if (fields.SignedOn > today)
        {
            return AgreementErrors.SignedInFuture;
        }

        if (agreement.Amend(fields.Title ?? agreement.Title, fields.Terms ?? agreement.Terms, fields.ExpiresOn ?? agreement.ExpiresOn, today).Error is { } refused)
        {
            return refused;
        }

        if (fields.ServiceIds is { } services)
        {
            if (await db.Services.CountAsync(service => services.Contains(service.Id), cancellationToken) < services.Distinct().Count())
            {
                return AgreementErrors.Unknown;
            }

            agreement.Cover(services);
        }

        var version = new AgreementVersion(
            agreement, fields.Number, fields.Reason, await db.ServiceNames(agreement, cancellationToken), fields.SignedOn!.Value, user.Subject, now);
        db.AgreementVersions.Add(version);
        db.Announce(AgreementEvents.Amended, agreement.Id);
        var refusal = (await db.Save(cancellationToken)).Refusal(PlatformErrors.Stale, AgreementErrors.Unknown);
        return refusal is not null ? refusal : AgreementVersionResource.Of(version);
    }
}
