using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record AddFollowUp(FollowUpFields Fields) : IUseCase<FollowUpResource>;

internal sealed class AddFollowUpValidator : AbstractValidator<AddFollowUp>
{
    public AddFollowUpValidator() => RuleFor(request => request.Fields).SetValidator(new FollowUpFields.Shape());
}

internal sealed class AddFollowUpHandler(
    IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, ICurrentUser user, TimeProvider clock, IMapper mapper)
    : IHandle<AddFollowUp, FollowUpResource>
{
    public async Task<Result<FollowUpResource>> Handle(AddFollowUp request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var followUp = new SurveyFollowUp(today);
        if (await db.Take(shelf, followUp, request.Fields, user, today, cancellationToken) is { } refused)
        {
            return refused;
        }

        db.SurveyFollowUps.Add(followUp);
        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.Unknown, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<FollowUpResource>(followUp);
    }
}
