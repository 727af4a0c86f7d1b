using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>One answer entered for a survey period, by staff from paper or by a visitor at a kiosk.</summary>
public sealed record AnswerAtDesk(Guid PeriodId, bool ByKiosk, DeskAnswerFields Fields) : IUseCase<SurveyReceipt>;

/// <summary>An answer without a ticket.</summary>
public sealed record DeskAnswerFields
{
    /// <summary>A score for every element of the form, by its key.</summary>
    public IReadOnlyDictionary<string, int> Scores { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public RespondentFields? Respondent { get; init; }

    /// <summary>Local date on the paper, within the period and not in the future; today when absent, and always at a kiosk.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>What it is about, where the period leaves it open.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>What it is about, where the period leaves it open; it brings its member.</summary>
    public Guid? ServiceId { get; init; }

    internal sealed class Shape : AbstractValidator<DeskAnswerFields>
    {
        public Shape() => RuleFor(fields => fields.Scores).AreScores();
    }
}

internal sealed class AnswerAtDeskValidator : AbstractValidator<AnswerAtDesk>
{
    public AnswerAtDeskValidator() => RuleFor(request => request.Fields).SetValidator(new DeskAnswerFields.Shape());
}

internal sealed class AnswerAtDeskHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, TimeProvider clock)
    : IHandle<AnswerAtDesk, SurveyReceipt>
{
    public async Task<Result<SurveyReceipt>> Handle(AnswerAtDesk request, CancellationToken cancellationToken)
    {
        var period = await db.SurveyPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.PeriodId, cancellationToken);
        if (period is null)
        {
            return SurveyErrors.PeriodNotFound;
        }

        var (fields, today) = (request.Fields, tenant.Tenant.DateAt(clock.Now()));
        var answeredOn = request.ByKiosk ? today : fields.AnsweredOn ?? today;
        if (!period.Takes(answeredOn, today))
        {
            return SurveyErrors.PeriodClosed;
        }

        var asked = await db.Asked(shelf, answeredOn, cancellationToken);
        if (asked.Error is not null)
        {
            return asked.Error;
        }

        if (asked.Value.Refusal(fields.Scores, fields.Respondent) is { } refused)
        {
            return refused;
        }

        var scope = await db.ScopeWithin(period, fields.MemberId, fields.ServiceId, cancellationToken);
        if (scope.Error is not null)
        {
            return scope.Error;
        }

        db.SurveyAnswers.Add(new SurveyAnswer(
            answeredOn, request.ByKiosk ? AnswerSource.Kiosk : AnswerSource.Desk, asked.Value, fields.Scores, scope.Value,
            fields.Respondent?.Said ?? Respondent.Silent));
        db.CountAgain(answeredOn);
        var refusal = (await db.Save(cancellationToken)).Refusal(SurveyErrors.ScopeMismatch, SurveyErrors.ScopeMismatch);
        return refusal is not null ? refusal : new SurveyReceipt(answeredOn, asked.Value.Version);
    }
}

internal static class PeriodScope
{
    /// <summary>What an answer of this period is about: what the period says, or within it what the answer says.</summary>
    public static async Task<Result<AnswerScope>> ScopeWithin(
        this IAppDbContext db, SurveyPeriod period, Guid? memberId, Guid? serviceId, CancellationToken ct)
    {
        var stated = await db.ScopeOf(memberId ?? (serviceId is null ? period.MemberId : null), serviceId ?? period.ServiceId, ct);
        if (stated.Error is not null)
        {
            return stated.Error;
        }

        var scope = stated.Value with { PeriodId = period.Id };
        return (period.MemberId is null || scope.MemberId == period.MemberId) && (period.ServiceId is null || scope.ServiceId == period.ServiceId)
            ? scope
            : SurveyErrors.ScopeMismatch;
    }
}
