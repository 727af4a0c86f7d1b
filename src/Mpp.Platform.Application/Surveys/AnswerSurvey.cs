using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>The one answer a one-time link allows.</summary>
public sealed record AnswerSurvey : IUseCase<SurveyReceipt>
{
    /// <summary>The secret of the link.</summary>
    public string Token { get; init; } = "";

    /// <summary>A score for every element of the form, by its key.</summary>
    public IReadOnlyDictionary<string, int> Scores { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public RespondentFields? Respondent { get; init; }
}

internal sealed class AnswerSurveyValidator : AbstractValidator<AnswerSurvey>
{
    public AnswerSurveyValidator()
    {
        RuleFor(request => request.Token).NotEmpty().MaximumLength(100);
        RuleFor(request => request.Scores).AreScores();
    }
}

internal sealed class AnswerSurveyHandler(IAppDbContext db, InstrumentShelf shelf, TenantContext tenant, TimeProvider clock)
    : IHandle<AnswerSurvey, SurveyReceipt>
{
    public async Task<Result<SurveyReceipt>> Handle(AnswerSurvey request, CancellationToken cancellationToken)
    {
        var today = tenant.Tenant.DateAt(clock.Now());
        var asked = await db.Asked(shelf, today, cancellationToken);
        if (asked.Error is not null)
        {
            return asked.Error;
        }

        if (asked.Value.Refusal(request.Scores, request.Respondent) is { } refused)
        {
            return refused;
        }

        // The link is used up and the answer kept together: of any number of tries at once the database lets one through.
        return await db.InTransaction(ct => Keep(request, asked.Value, today, ct), cancellationToken);
    }

    private async Task<Result<SurveyReceipt>> Keep(AnswerSurvey request, Questionnaire asked, DateOnly today, CancellationToken ct)
    {
        var hash = SurveyToken.HashOf(request.Token);
        var taken = await db.SurveyTokens.Where(token => token.Hash == hash && !token.IsUsed && token.ExpiresOn >= today)
            .ExecuteUpdateAsync(token => token.SetProperty(row => row.IsUsed, true), ct);
        if (taken == 0)
        {
            var why = await db.SurveyTokens.AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, ct);
            return why is null ? SurveyErrors.TokenUnknown : why.IsUsed ? SurveyErrors.TokenUsed : SurveyErrors.TokenExpired;
        }

        var about = await db.SurveyTokens.Where(token => token.Hash == hash)
            .Join(db.Tickets, token => token.TicketId, ticket => ticket.Id, (_, ticket) => new { ticket.MemberId, ticket.ServiceId })
            .SingleAsync(ct);
        db.SurveyAnswers.Add(new SurveyAnswer(
            today, AnswerSource.TicketLink, asked, request.Scores,
            new AnswerScope(about.MemberId, about.ServiceId, PeriodId: null), request.Respondent?.Said ?? Respondent.Silent));
        db.CountAgain(today);
        var refusal = (await db.Save(ct)).Refusal(SurveyErrors.TokenUnknown, SurveyErrors.TokenUnknown);
        return refusal is not null ? refusal : new SurveyReceipt(today, asked.Version);
    }
}
