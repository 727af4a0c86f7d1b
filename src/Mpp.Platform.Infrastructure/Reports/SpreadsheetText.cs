using System.Text.RegularExpressions;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>
/// Text that no spreadsheet program runs. A program runs a cell that starts like a formula, and where it takes another
/// separator than the file's, a cell starts after every semicolon, tab and line break. An apostrophe there makes it text;
/// where the text has one of its own it gets one more, so that reading gives back what was written.
/// </summary>
internal static partial class SpreadsheetText
{
    /// <summary>For a file that tells text from a formula by its beginning alone: CSV.</summary>
    public static string Guarded(string text) => Number.IsMatch(text) ? text : Runs.Replace(text, "'");

    /// <summary>For a file that says itself what is text: only what <see cref="Read"/> would take for a guard gets another.</summary>
    public static string Kept(string text) => Guard.Replace(text, "''");

    /// <summary>What was written, whichever way.</summary>
    public static string Read(string text) => Guard.Replace(text, "");

    /// <summary>Whether a cell of this text would be run, were it typed in.</summary>
    public static bool IsRun(string text) => !Number.IsMatch(text) && Leads.IsMatch(text);

    /// <summary>The places where an apostrophe belongs: before what leads a formula, be it quoted or led by apostrophes of its own.</summary>
    [GeneratedRegex("""(?:\A|(?<=[;\t\r\n]))(?='*[" ]*[=+\-@\t\r＝＋－＠])""", RegexOptions.CultureInvariant)]
    private static partial Regex Runs { get; }

    [GeneratedRegex("""(?:\A|(?<=[;\t\r\n]))'(?='*[" ]*[=+\-@\t\r＝＋－＠])""", RegexOptions.CultureInvariant)]
    private static partial Regex Guard { get; }

    [GeneratedRegex("""\A[=+\-@\t\r＝＋－＠]""", RegexOptions.CultureInvariant)]
    private static partial Regex Leads { get; }

    /// <summary>A negative number is a number, and stays one.</summary>
    [GeneratedRegex("""\A-[0-9]+(?:\.[0-9]+)?\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }
}
