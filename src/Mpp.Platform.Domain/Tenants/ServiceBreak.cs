using System.Globalization;

namespace Mpp.Platform.Domain.Tenants;

/// <summary>Days on which a mall that had opened did not serve: suspended, or closed for good (then without an end).</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it lasts.</param>
public sealed record ServiceBreak(DateOnly From, DateOnly? Until)
{
    private const string Form = "yyyy-MM-dd";

    public bool Contains(DateOnly date) => date >= From && !(date > Until);

    /// <summary>All of a mall as one line of text, such as <c>2021-07-03/2021-08-16 2025-01-01/</c>.</summary>
    public static string Write(IEnumerable<ServiceBreak> breaks) =>
        string.Join(' ', breaks.Select(pause => $"{Text(pause.From)}/{(pause.Until is { } until ? Text(until) : "")}"));

    public static IReadOnlyList<ServiceBreak> Read(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pause => pause.Split('/')).Select(pause => new ServiceBreak(Date(pause[0]), pause[1].Length == 0 ? null : Date(pause[1])))];

    private static string Text(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
