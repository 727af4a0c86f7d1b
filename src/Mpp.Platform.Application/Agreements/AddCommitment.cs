using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Agreements;

public sealed record AddCommitment(Guid AgreementId, CommitmentFields Fields) : IUseCase<CommitmentResource>;

internal sealed class AddCommitmentValidator : AbstractValidator<AddCommitment>
{
    public AddCommitmentValidator() => RuleFor(request => request.Fields).SetValidator(new CommitmentFields.Shape());
}

internal sealed class AddCommitmentHandler(IAppDbContext db, TenantContext tenant, TimeProvider clock) : IHandle<AddCommitment, CommitmentResource>
{
    public async Task<Result<CommitmentResource>> Handle(AddCommitment request, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(agreement => agreement.Id == request.AgreementId, cancellationToken))
        {
            return AgreementErrors.NotFound;
        }

        var today = tenant.Tenant.DateAt(clock.Now());
        var commitment = new Commitment(request.AgreementId);
        if (await db.Take(commitment, request.Fields, today, cancellationToken) is { } refused)
        {
            return refused;
        }

        db.Commitments.Add(commitment);
        var refusal = (await db.Save(cancellationToken)).Refusal(AgreementErrors.Unknown, AgreementErrors.Unknown);
        return refusal is not null ? refusal : CommitmentResource.Of(commitment, today);
    }
}

internal static class CommitmentFieldsApplied
{
    /// <summary>Writes the fields onto the commitment; its document must be one of its agreement's.</summary>
    public static async Task<Error?> Take(this IAppDbContext db, Commitment commitment, CommitmentFields fields, DateOnly today, CancellationToken ct)
    {
        var isDocumentKnown = fields.DocumentId is not { } document || await db.Documents.AnyAsync(
            row => row.Id == document && row.SubjectKind == Agreement.EventName && row.SubjectId == commitment.AgreementId, ct);
        if (!isDocumentKnown || (fields.MemberId is { } member && !await db.Members.AnyAsync(row => row.Id == member, ct)))
        {
            return AgreementErrors.Unknown;
        }

        commitment.Promise(fields.Kind!.Value, fields.Title, fields.MemberId, fields.Owner, fields.DueOn, today);
        return commitment.Report(fields.State ?? CommitmentState.Open, fields.Evidence, fields.DocumentId, today).Error;
    }
}
