using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Readiness;

/// <summary>Tells the public that the mall serves otherwise for a time; it takes the place of the notice before.</summary>
public sealed record AddContinuityNotice : IUseCase<ContinuityNoticeResource>
{
    /// <summary><c>open</c> ends what was told before.</summary>
    public ContinuityState? State { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly? FromOn { get; init; }

    /// <summary>Last local date; null until another notice.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>What citizens read, Indonesian; 1 to 1,000 characters.</summary>
    public string Indonesian { get; init; } = "";

    /// <summary>At most 1,000 characters.</summary>
    public string? English { get; init; }

    /// <summary>Where it serves meanwhile; at most 200 characters, needed when <c>relocated</c>.</summary>
    public string? Address { get; init; }
}

internal sealed class AddContinuityNoticeValidator : AbstractValidator<AddContinuityNotice>
{
    public AddContinuityNoticeValidator()
    {
        RuleFor(request => request.State).NotNull();
        RuleFor(request => request.FromOn).NotNull();
        RuleFor(request => request.Indonesian).NotEmpty().MaximumLength(ContinuityNotice.TextLength);
        RuleFor(request => request.English).MaximumLength(ContinuityNotice.TextLength);
        RuleFor(request => request.Address).MaximumLength(ContinuityNotice.AddressLength);
        RuleFor(request => request.Address).NotEmpty().When(request => request.State == ContinuityState.Relocated);
    }
}

internal sealed class AddContinuityNoticeHandler(IAppDbContext db, TenantContext tenant, IMapper mapper)
    : IHandle<AddContinuityNotice, ContinuityNoticeResource>
{
    public async Task<Result<ContinuityNoticeResource>> Handle(AddContinuityNotice request, CancellationToken cancellationToken)
    {
        var notice = ContinuityNotice.Of(
            request.State!.Value, request.FromOn!.Value, request.UntilOn, request.Indonesian, request.English, request.Address);
        if (notice.Error is not null)
        {
            return notice.Error;
        }

        var mall = await db.Tenants.SingleAsync(row => row.Code == tenant.Tenant.Code, cancellationToken);
        mall.Continue(notice.Value.State, notice.Value.FromOn, notice.Value.UntilOn);
        db.ContinuityNotices.Add(notice.Value);

        // It takes the place of the notice before for good, however soon it ends itself.
        db.CountDaysAgain(notice.Value.FromOn, null);
        var refusal = (await db.Save(cancellationToken)).Refusal(TenantErrors.Exists, TenantErrors.NotFound);
        return refusal is not null ? refusal : mapper.Map<ContinuityNoticeResource>(notice.Value);
    }
}
