using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Catalogue;

/// <summary>Names who ends a duplicate service and by when.</summary>
public sealed record AssignDuplicateService(Guid FindingId, AssignmentFields Fields) : IUseCase<DuplicateServiceResource>;

/// <summary>Who ends a duplicate service.</summary>
public sealed record AssignmentFields
{
    /// <summary>1 to 150 characters.</summary>
    public string Owner { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Note { get; init; }
}

internal sealed class AssignDuplicateServiceValidator : AbstractValidator<AssignDuplicateService>
{
    public AssignDuplicateServiceValidator()
    {
        RuleFor(request => request.Fields.Owner).NotEmpty().MaximumLength(DuplicateService.OwnerLength);
        RuleFor(request => request.Fields.DueOn).NotNull();
        RuleFor(request => request.Fields.Note).MaximumLength(DuplicateService.NoteLength);
    }
}

internal sealed class AssignDuplicateServiceHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock)
    : IHandle<AssignDuplicateService, DuplicateServiceResource>
{
    public async Task<Result<DuplicateServiceResource>> Handle(AssignDuplicateService request, CancellationToken cancellationToken)
    {
        var finding = await db.DuplicateServices.SingleOrDefaultAsync(finding => finding.Id == request.FindingId, cancellationToken);
        if (finding is null)
        {
            return StandardErrors.FindingNotFound;
        }

        finding.Assign(request.Fields.Owner, request.Fields.DueOn!.Value, request.Fields.Note);
        var refusal = (await db.Save(cancellationToken)).Refusal(StandardErrors.FindingNotFound, StandardErrors.FindingNotFound);
        return refusal is not null ? refusal : DuplicateServiceResource.Of(finding, tenant.Tenant.DateAt(clock.Now()));
    }
}
