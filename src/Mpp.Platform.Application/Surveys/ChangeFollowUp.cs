using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record ChangeFollowUp(Guid FollowUpId, int? Version, FollowUpFields Fields) : IUseCase<FollowUpResource>;

internal sealed class ChangeFollowUpValidator : AbstractValidator<ChangeFollowUp>
{
    public ChangeFollowUpValidator() => RuleFor(request => request.Fields).SetValidator(new FollowUpFields.Shape());
}

internal sealed class ChangeFollowUpHandler(
    IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<ChangeFollowUp, FollowUpResource>
{
    public async Task<Result<FollowUpResource>> Handle(ChangeFollowUp request, CancellationToken cancellationToken)
    {
        var found = (await db.SurveyFollowUps.SeenBy(user).SingleOrDefaultAsync(row => row.Id == request.FollowUpId, cancellationToken))
            .At(request.Version, SurveyErrors.FollowUpNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        if (await db.Take(shelf, found.Value, request.Fields, user, tenant.Tenant.DateAt(clock.Now()), cancellationToken) is { } refused)
        {
            return refused;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.Unknown, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<FollowUpResource>(found.Value);
    }
}
