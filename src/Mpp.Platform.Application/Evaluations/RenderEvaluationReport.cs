using MediatR;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>Forms the report of an evaluation comes in.</summary>
public enum EvaluationReportFormat
{
    Json,
    Pdf,
    Xlsx,
}

/// <summary>The report as a file; the same figures as in JSON.</summary>
public sealed record RenderEvaluationReport(Guid EvaluationId, EvaluationReportFormat Format, bool English) : IUseCase<byte[]>;

internal sealed class RenderEvaluationReportHandler(IMediator mediator, IEnumerable<IEvaluationReportRenderer> renderers)
    : IHandle<RenderEvaluationReport, byte[]>
{
    public async Task<Result<byte[]>> Handle(RenderEvaluationReport request, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(new ReadEvaluationReport(request.EvaluationId), cancellationToken);
        if (report.Error is not null)
        {
            return report.Error;
        }

        return (request.Format, renderers.LastOrDefault()) switch
        {
            (EvaluationReportFormat.Pdf, { } renderer) => renderer.Pdf(report.Value, request.English),
            (EvaluationReportFormat.Xlsx, { } renderer) => renderer.Xlsx(report.Value, request.English),
            _ => EvaluationErrors.FormatUnknown,
        };
    }
}
