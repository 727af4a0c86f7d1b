using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>Sets the LAPOR id of a complaint, or clears it.</summary>
public sealed record SetLaporReference(Guid ComplaintId, int? Version, LaporFields Fields) : IUseCase<ComplaintResource>;

/// <summary>The same complaint at SP4N-LAPOR!.</summary>
public sealed record LaporFields
{
    /// <summary>1 to 40 letters, digits and hyphens, once per mall; null clears it.</summary>
    public string? LaporReference { get; init; }
}

internal sealed class SetLaporReferenceValidator : AbstractValidator<SetLaporReference>
{
    public SetLaporReferenceValidator() => RuleFor(request => request.Fields.LaporReference).LaporReference();
}

internal sealed class SetLaporReferenceHandler(IAppDbContext db, ComplaintDesk desk) : IHandle<SetLaporReference, ComplaintResource>
{
    public Task<Result<ComplaintResource>> Handle(SetLaporReference request, CancellationToken cancellationToken) => desk.Act(
        request.ComplaintId, request.Version,
        (complaint, at, _) =>
        {
            // The year's figures tell those known at LAPOR from others.
            db.CountAgain(complaint.ReceivedOn);
            return Task.FromResult<Result<ComplaintStep>>(complaint.SetLaporReference(at, request.Fields.LaporReference));
        },
        cancellationToken, duplicate: ComplaintErrors.LaporReferenceTaken);
}
