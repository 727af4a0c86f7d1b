namespace Mpp.Platform.Application.National;

/// <summary>The weekly usage graph, ready to draw: every text is already in the reader's language.</summary>
/// <param name="Title">Heading, for example <c>Kunjungan mingguan MPP</c>.</param>
/// <param name="Subtitle">What is compared and over which weeks.</param>
/// <param name="ValueLabel">What the vertical axis counts, with its unit.</param>
/// <param name="AsOfLabel">When the figures were computed.</param>
/// <param name="NoDataLabel">How a week without a report is called, for example <c>tidak ada laporan</c>.</param>
/// <param name="Weeks">ISO weeks such as <c>2026-W40</c>. A week left out between two others is drawn as a gap.</param>
/// <param name="Lines">One line per mall or province, or one total. Beyond ten, the eight highest are drawn and the rest counted.</param>
public sealed record UsageGraph(
    string Title,
    string Subtitle,
    string ValueLabel,
    string AsOfLabel,
    string NoDataLabel,
    IReadOnlyList<string> Weeks,
    IReadOnlyList<UsageLine> Lines)
{
    /// <summary><c>id</c> or <c>en</c>: decides the number format, week letter and legend words of the graph.</summary>
    public string Language { get; init; } = "id";
}

/// <summary>One line of the graph.</summary>
/// <param name="Key">Tenant or province code, or <c>nation</c>.</param>
/// <param name="Name">The name in the legend.</param>
/// <param name="Values">One value per week of the graph, never negative; null means no report, which is not zero.</param>
public sealed record UsageLine(string Key, string Name, IReadOnlyList<double?> Values)
{
    /// <summary>Weeks of the graph that have not ended: their values are drawn apart, since they are no whole weeks.</summary>
    public IReadOnlySet<string> RunningWeeks { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Draws the weekly usage graph.</summary>
public interface IUsageGraphRenderer
{
    /// <summary>A complete SVG document of 900 by 450; the same graph always gives the same text.</summary>
    /// <exception cref="ArgumentException">A week is malformed, or a line has a wrong number of values or an impossible value.</exception>
    string Svg(UsageGraph graph);
}
