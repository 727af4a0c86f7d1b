using AutoMapper;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Changes a period; answers that were entered for it must still fit.</summary>
public sealed record ChangeSurveyPeriod(Guid PeriodId, int? Version, SurveyPeriodFields Fields) : IUseCase<SurveyPeriodResource>;

internal sealed class ChangeSurveyPeriodValidator : AbstractValidator<ChangeSurveyPeriod>
{
    public ChangeSurveyPeriodValidator() => RuleFor(request => request.Fields).SetValidator(new SurveyPeriodFields.Shape());
}

internal sealed class ChangeSurveyPeriodHandler(IAppDbContext db, IMapper mapper) : IHandle<ChangeSurveyPeriod, SurveyPeriodResource>
{
    public async Task<Result<SurveyPeriodResource>> Handle(ChangeSurveyPeriod request, CancellationToken cancellationToken)
    {
        var found = (await db.SurveyPeriods.SingleOrDefaultAsync(row => row.Id == request.PeriodId, cancellationToken))
            .At(request.Version, SurveyErrors.PeriodNotFound);
        if (found.Error is not null)
        {
            return found.Error;
        }

        var period = found.Value;
        if (request.Fields is { MemberId: null, ServiceId: { } service } && service == period.ServiceId)
        {
            return RequestErrors.Invalid("memberId", "null: mengikuti serviceId", "null: it follows from serviceId");
        }

        if (await db.Take(period, request.Fields, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (await db.SurveyAnswers.AnyAsync(
            answer => answer.PeriodId == period.Id
                && (answer.AnsweredOn < period.FromOn || answer.AnsweredOn > period.UntilOn
                    || (period.MemberId != null && answer.MemberId != period.MemberId)
                    || (period.ServiceId != null && answer.ServiceId != period.ServiceId)),
            cancellationToken))
        {
            return SurveyErrors.PeriodAnswered;
        }

        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.Unknown, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<SurveyPeriodResource>(period);
    }
}
