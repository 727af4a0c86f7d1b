using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>The result of an evaluation with everything a page about it shows.</summary>
public sealed record ReadEvaluationReport(Guid EvaluationId) : IUseCase<EvaluationReport>;

internal sealed class ReadEvaluationReportHandler(
    IAppDbContext db, InstrumentShelf shelf, EvaluationReads reads, TenantContext tenant, ICurrentUser user, TimeProvider clock)
    : IHandle<ReadEvaluationReport, EvaluationReport>
{
    public async Task<Result<EvaluationReport>> Handle(ReadEvaluationReport request, CancellationToken cancellationToken)
    {
        var read = await reads.Read(request.EvaluationId, cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var evaluation = read.Value;
        var tables = (await shelf.Of<EvaluationInstrument>(db, evaluation.InstrumentVersion, cancellationToken)).Value.Tables;
        var earlier = db.ClosedOf(evaluation.UnitId).Where(row => row.Year < evaluation.Year);
        var findings = await db.Findings(evaluation.Id, tenant.Tenant.DateAt(clock.Now()), cancellationToken);
        var instrument = await db.Instruments.AsNoTracking()
            .SingleAsync(row => row.Kind == InstrumentKind.PerformanceEvaluation && row.Version == evaluation.InstrumentVersion, cancellationToken);
        return new EvaluationReport
        {
            EvaluationId = evaluation.Id,
            MallName = await db.Tenants.Where(row => row.Code == tenant.Tenant.Code).Select(row => row.MallName).SingleAsync(cancellationToken),
            UnitName = evaluation.UnitName,
            PeriodName = await db.EvaluationPeriods.Where(row => row.Id == evaluation.PeriodId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            Year = evaluation.Year,
            Scheme = evaluation.Scheme,
            Status = evaluation.Status,
            InstrumentVersion = evaluation.InstrumentVersion,
            InstrumentSource = instrument.Source,
            InstrumentNote = instrument.Note,
            Formula = tables.Formula,
            IsHistoric = evaluation.IsHistoric,
            Source = evaluation.Source,
            Aspects = evaluation.Aspects,
            Indicators = evaluation.Indicators,
            F02 = evaluation.F02,
            F03 = evaluation.F03,
            EvaluatorShare = tables.EvaluatorShare,
            UserShare = tables.UserShare,
            Respondents = evaluation.Respondents,
            MinimumRespondents = evaluation.MinimumRespondents,
            IsCapped = evaluation.IsCapped,
            Index = evaluation.Index,
            Category = evaluation.Category,
            CategoryName = evaluation.CategoryName,
            DecidedOn = evaluation.DecidedOn,
            Findings = [.. findings.Select(Reported)],
            History = await db.Results(earlier, shelf, user.SeesSingleAnswers, cancellationToken),
        };
    }

    private static ReportedFinding Reported(FindingResource finding) => new()
    {
        Id = finding.Id,
        IndicatorKey = finding.IndicatorKey,
        Text = finding.Text,
        State = finding.State,
        Rescored = finding.Rescored,
        RescoredOn = finding.RescoredOn,
        ActionPlans = [.. finding.ActionPlans.Select(plan => new ReportedActionPlan
        {
            Owner = plan.Owner,
            Output = plan.Output,
            DueOn = plan.DueOn,
            ProvedOn = plan.ProvedOn,
        })],
    };
}
