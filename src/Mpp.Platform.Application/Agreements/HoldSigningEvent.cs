using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

/// <summary>Records a ceremony: every agreement named is signed, or none; who did not sign is listed with the reason.</summary>
public sealed record HoldSigningEvent : IUseCase<SigningEventResource>
{
    /// <summary>1 to 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>Local date, not in the future; the agreements' signing date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Place { get; init; }

    /// <summary>What is signed; at most 300 with those not signed.</summary>
    public IReadOnlyList<SignedHere> Sign { get; init; } = [];

    /// <summary>Who did not sign, and why.</summary>
    public IReadOnlyList<NotSignedHere> NotSigned { get; init; } = [];
}

/// <summary>An agreement signed at a ceremony.</summary>
public sealed record SignedHere
{
    public Guid AgreementId { get; init; }

    /// <summary>First day in force; what was planned, or the ceremony's day, when absent.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Last day in force; what was planned when absent.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Parties with their signatories as they signed; those named before when absent.</summary>
    public IReadOnlyList<PartyFields>? Parties { get; init; }
}

/// <summary>Who did not sign at a ceremony: an agreement, or a member without one.</summary>
public sealed record NotSignedHere
{
    /// <summary>Gets the reason and the date as its own.</summary>
    public Guid? AgreementId { get; init; }

    public Guid? MemberId { get; init; }

    /// <summary>1 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it is to be signed at the latest.</summary>
    public DateOnly? DueOn { get; init; }
}

internal sealed class HoldSigningEventValidator : AbstractValidator<HoldSigningEvent>
{
    public HoldSigningEventValidator()
    {
        RuleFor(request => request.Name).NotEmpty().MaximumLength(SigningEvent.NameLength);
        RuleFor(request => request.HeldOn).NotNull();
        RuleFor(request => request.Place).MaximumLength(Agreement.PlaceLength);
        RuleFor(request => request.Sign).Must((request, sign) => sign.Count + request.NotSigned.Count is > 0 and <= SigningEvent.LinesMax)
            .Saying($"1 sampai {SigningEvent.LinesMax} baris, yang ditandatangani dan yang tidak bersama-sama", $"1 to {SigningEvent.LinesMax} lines, signed and not signed together");
        RuleFor(request => request.Sign).Must(sign => sign.DistinctBy(line => line?.AgreementId).Count() == sign.Count).Saying("satu perjanjian disebut dua kali", "an agreement is named twice");
        RuleForEach(request => request.Sign).NotNull().ChildRules(line =>
        {
            line.RuleFor(signed => signed.AgreementId).NotEmpty();
            line.RuleForEach(signed => signed.Parties).NotNull().SetValidator(new PartyFields.Shape());
        });
        RuleForEach(request => request.NotSigned).NotNull().ChildRules(line =>
        {
            line.RuleFor(missed => missed.Reason).NotEmpty().MaximumLength(Agreement.ReasonLength);
            line.RuleFor(missed => missed.AgreementId).Must((missed, id) => (id ?? missed.MemberId) is not null).Saying("agreementId atau memberId", "an agreementId or a memberId");
        });
    }
}

internal sealed class HoldSigningEventHandler(IAppDbContext db, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<HoldSigningEvent, SigningEventResource>
{
    public async Task<Result<SigningEventResource>> Handle(HoldSigningEvent request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var today = tenant.Tenant.DateAt(now);
        var ids = request.Sign.Select(line => line.AgreementId).Concat(request.NotSigned.Select(line => line.AgreementId ?? Guid.Empty)).Distinct().ToList();
        var agreements = await db.Whole(db.Agreements).Where(agreement => ids.Contains(agreement.Id)).ToDictionaryAsync(agreement => agreement.Id, cancellationToken);
        var held = new SigningEvent(request.Name.Trim(), request.HeldOn!.Value, request.Place);
        foreach (var (index, line) in request.Sign.Index())
        {
            var fields = new SigningFields
            {
                SignedOn = request.HeldOn,
                Place = request.Place,
                EffectiveOn = line.EffectiveOn,
                ExpiresOn = line.ExpiresOn,
                Parties = line.Parties,
            };
            var refused = agreements.TryGetValue(line.AgreementId, out var agreement)
                ? await db.Sign(agreement, fields, user.Subject, now, today, cancellationToken)
                : AgreementErrors.Unknown;
            if (refused is not null)
            {
                return At(refused, "sign", index);
            }

            held.Signed(line.AgreementId);
        }

        foreach (var (index, line) in request.NotSigned.Index())
        {
            var agreement = line.AgreementId is { } id ? agreements.GetValueOrDefault(id) : null;
            if (line.AgreementId is not null && agreement is not { IsPending: true })
            {
                return At(agreement is null ? AgreementErrors.Unknown : AgreementErrors.AlreadySigned, "notSigned", index);
            }

            agreement?.Await(line.Reason, line.DueOn, today);
            held.NotSigned(line.AgreementId, line.MemberId, line.Reason, line.DueOn);
        }

        db.SigningEvents.Add(held);
        await db.Join([.. request.Sign.Select(line => agreements[line.AgreementId])], cancellationToken);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.AlreadySigned, AgreementErrors.Unknown);
        return refusal is not null ? refusal : SigningEventResource.Of(held);
    }

    /// <summary>The refusal with the line that caused it: nothing was signed.</summary>
    private static Error At(Error error, string list, int index) => error with
    {
        Fields = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]")] = [error.Code],
        },
    };
}
