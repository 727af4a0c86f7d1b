using Mpp.Platform.Application.Evaluations;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>A result as PDF and as a workbook.</summary>
internal sealed class EvaluationFiles : IEvaluationReportRenderer
{
    public byte[] Pdf(EvaluationReport report, bool english) => EvaluationPdf.Write(report, new EvaluationWords(english));

    public byte[] Xlsx(EvaluationReport report, bool english) => EvaluationXlsx.Write(report, new EvaluationWords(english));
}
