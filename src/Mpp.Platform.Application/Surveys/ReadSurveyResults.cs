using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>What results are told apart by.</summary>
public enum ResultGroup
{
    None,
    Member,
    Service,
    Month,
    Quarter,
}

/// <summary>Results of the survey over a span of local dates.</summary>
/// <param name="From">First local date, at most ten years before the last; a year before <paramref name="To"/> when absent.</param>
/// <param name="To">Last local date, of 2000 to 2100; today when absent.</param>
/// <param name="PeriodId">What was entered for this period, and what came by ticket link in its dates about its services.</param>
public sealed record ReadSurveyResults(DateOnly? From, DateOnly? To, Guid? MemberId, Guid? ServiceId, Guid? PeriodId, ResultGroup GroupBy) : IUseCase<SurveyResults>;

internal sealed class ReadSurveyResultsValidator : AbstractValidator<ReadSurveyResults>
{
    public ReadSurveyResultsValidator() => RuleFor(request => request.From)
        .Must((request, from) => from is null || request.To is null || from <= request.To).Saying("tidak setelah to", "not after to");
}

internal sealed class ReadSurveyResultsHandler(SurveyTally tally) : IHandle<ReadSurveyResults, SurveyResults>
{
    public Task<Result<SurveyResults>> Handle(ReadSurveyResults request, CancellationToken cancellationToken) => tally.Read(request, cancellationToken);
}
