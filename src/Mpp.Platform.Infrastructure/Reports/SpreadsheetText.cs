using System.Buffers;
using System.Text;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>
/// Text that no spreadsheet program runs. A program runs a cell that starts like a formula, and where it takes another
/// separator than the file's, a cell starts after every semicolon, tab and line break. An apostrophe there makes it text;
/// where the text has one of its own it gets one more, so that reading gives back what was written.
/// </summary>
internal static class SpreadsheetText
{
    private const string Digits = "0123456789.";
    private const string Separators = ";\t\r\n";

    /// <summary>What leads a formula, also in full width, as an East Asian program takes it.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>For a file that tells text from a formula by its beginning alone: CSV.</summary>
    public static string Guarded(string text) => IsNumber(text) ? text : Change(text, own => own + 1);

    /// <summary>For a file that says itself what is text: only what <see cref="Read"/> would take for a guard gets another.</summary>
    public static string Kept(string text) => Change(text, own => own > 0 ? own + 1 : 0);

    /// <summary>What was written, whichever way.</summary>
    public static string Read(string text) => Change(text, own => Math.Max(0, own - 1));

    /// <summary>Whether a cell of this text would be run, were it typed in.</summary>
    public static bool IsRun(string text) => text.Length > 0 && Leads.Contains(text[0]) && !IsNumber(text);

    /// <summary>Gives the apostrophes before everything that leads a formula the number that is wanted instead.</summary>
    private static string Change(string text, Func<int, int> wanted)
    {
        if (!text.AsSpan().ContainsAny(Leads))
        {
            return text;
        }

        var changed = new StringBuilder(text.Length + 4);
        for (var at = 0; at < text.Length; at++)
        {
            if (at == 0 || Separators.Contains(text[at - 1], StringComparison.Ordinal))
            {
                var own = text.AsSpan(at).IndexOfAnyExcept('\'') is var count && count < 0 ? text.Length - at : count;
                if (LeadsFormula(text.AsSpan(at + own)))
                {
                    changed.Append('\'', wanted(own));
                    at += own;
                }
            }

            changed.Append(text[at]);
        }

        return changed.ToString();
    }

    /// <summary>Quotes and spaces before it change nothing.</summary>
    private static bool LeadsFormula(ReadOnlySpan<char> text) => text.IndexOfAnyExcept('"', ' ') is >= 0 and var first && Leads.Contains(text[first]);

    /// <summary>A negative number is a number, and stays one.</summary>
    private static bool IsNumber(string text) => text is ['-', >= '0' and <= '9', ..] && char.IsAsciiDigit(text[^1])
        && !text.AsSpan(1).ContainsAnyExcept(Digits) && text.AsSpan().Count('.') <= 1;
}
