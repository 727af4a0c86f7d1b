using AutoMapper;
using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

public sealed record AddSurveyPeriod(SurveyPeriodFields Fields) : IUseCase<SurveyPeriodResource>;

internal sealed class AddSurveyPeriodValidator : AbstractValidator<AddSurveyPeriod>
{
    public AddSurveyPeriodValidator() => RuleFor(request => request.Fields).SetValidator(new SurveyPeriodFields.Shape());
}

internal sealed class AddSurveyPeriodHandler(IAppDbContext db, IMapper mapper) : IHandle<AddSurveyPeriod, SurveyPeriodResource>
{
    public async Task<Result<SurveyPeriodResource>> Handle(AddSurveyPeriod request, CancellationToken cancellationToken)
    {
        var period = new SurveyPeriod();
        if (await db.Take(period, request.Fields, cancellationToken) is { } refused)
        {
            return refused;
        }

        db.SurveyPeriods.Add(period);
        var refusal = (await db.Save(cancellationToken)).Refusal(MemberErrors.Unknown, MemberErrors.Unknown);
        return refusal is not null ? refusal : mapper.Map<SurveyPeriodResource>(period);
    }
}
