using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mpp.Platform.Domain.National;

namespace Mpp.Platform.Application.Evaluations;

/// <summary>
/// SHA-256 over the figures of a result: a printed copy says it, so that anyone can see whether its figures are still those
/// of the platform. Names, notes and findings are left out: a member may be renamed and findings go on after the decision.
/// </summary>
public static class EvaluationChecksum
{
    /// <summary>64 lower-case hexadecimal digits; the same for every language and format.</summary>
    public static string Of(EvaluationReport report)
    {
        var lines = new List<string>
        {
            report.EvaluationId.ToString("D"),
            Line(report.Year, report.Scheme, report.InstrumentVersion, report.Status, report.DecidedOn),
            Line(report.Index, report.Category, report.F02, report.EvaluatorShare, report.F03, report.UserShare),
            Line(report.Respondents, report.MinimumRespondents, report.IsCapped),
        };

        // Means of few users are not shown to everybody, and the code is the same for all.
        var areFew = report.Respondents < SmallCounts.Smallest;
        lines.AddRange(report.Aspects.Select(aspect => Line(aspect.Key, aspect.Weight, aspect.Self, aspect.Evaluator, areFew ? null : aspect.User)));
        lines.AddRange(report.Indicators.Select(indicator => Line(indicator.Key, indicator.Weight, indicator.Self, indicator.Evaluator)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string Line(params object?[] parts) => string.Join('|', parts.Select(part => part switch
    {
        null => "",

        // 4.10 of one database is 4.1 of another.
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture),
    }));
}
