using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Records that all parties have signed.</summary>
public sealed record SignAgreement(Guid AgreementId, SigningFields Fields) : IUseCase<AgreementResource>;

/// <summary>When and where an agreement was signed.</summary>
public sealed record SigningFields
{
    /// <summary>Local date, not in the future.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Place { get; init; }

    /// <summary>First day in force; the day of signing when absent and none was planned.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Last day in force; what was planned when absent.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Parties with their signatories as they signed; those named before when absent.</summary>
    public IReadOnlyList<PartyFields>? Parties { get; init; }

    internal SigningText Text => new(SignedOn!.Value, Place, EffectiveOn, ExpiresOn);

    internal sealed class Shape : AbstractValidator<SigningFields>
    {
        public Shape()
        {
            RuleFor(fields => fields.SignedOn).NotNull();
            RuleFor(fields => fields.Place).MaximumLength(Agreement.PlaceLength);
            RuleFor(fields => fields.Parties).Must(parties => parties!.Count <= Agreement.PartiesMax)
                .Saying($"paling banyak {Agreement.PartiesMax} pihak", $"at most {Agreement.PartiesMax} parties").When(fields => fields.Parties is not null);
            RuleForEach(fields => fields.Parties).NotNull().SetValidator(new PartyFields.Shape());
        }
    }
}

internal sealed class SignAgreementValidator : AbstractValidator<SignAgreement>
{
    public SignAgreementValidator() => RuleFor(request => request.Fields).SetValidator(new SigningFields.Shape());
}

internal sealed class SignAgreementHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<SignAgreement, AgreementResource>
{
    public async Task<Result<AgreementResource>> Handle(SignAgreement request, CancellationToken cancellationToken)
    {
        var found = await db.Find(request.AgreementId, version: null, cancellationToken);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var (agreement, now) = (found.Value, clock.Now());
        var today = tenant.Tenant.DateAt(now);
        if (await db.Sign(agreement, request.Fields, user.Subject, now, today, cancellationToken) is { } refused)
        {
            return refused;
        }

        await db.Join([agreement], cancellationToken);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.AlreadySigned, AgreementErrors.Unknown);
        return refusal is not null ? refusal : await db.Resource(agreement, today, cancellationToken);
    }
}

internal static class Signing
{
    /// <summary>Signs one agreement and keeps its first version; the caller saves.</summary>
    public static async Task<Error?> Sign(
        this IAppDbContext db, Agreement agreement, SigningFields fields, string by, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        if (fields.Parties is { } parties)
        {
            if (await db.Parties(parties, ct) is not { } named)
            {
                return AgreementErrors.Unknown;
            }

            if (agreement.Between(named).Error is { } late)
            {
                return late;
            }
        }

        if (agreement.Sign(fields.Text, today).Error is { } refused)
        {
            return refused;
        }

        db.AgreementVersions.Add(new AgreementVersion(
            agreement, null, null, await db.ServiceNames(agreement, ct), agreement.SignedOn!.Value, by, now));
        db.Announce(AgreementEvents.Signed, agreement.Id);
        return null;
    }
}
