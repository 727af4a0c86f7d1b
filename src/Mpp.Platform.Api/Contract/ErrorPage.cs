using System.Globalization;
using System.Text;

namespace Mpp.Platform.Api.Contract;

/// <summary>The list of errors as a page to read: <c>errors</c> on the command line writes <c>docs/errors.md</c>.</summary>
internal static class ErrorPage
{
    private const string Head = """
        # Errors

        Every refusal is `application/problem+json`; branch on `code`, never on the texts. `GET /v1/errors` answers the same list.
        This page is generated from the program (`openapi/refresh`); a change by hand is lost.

        | code | status | Indonesian | English | what a client should do |
        |---|---|---|---|---|

        """;

    public static string Text()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var error in ErrorCatalogue.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{error.Code}` | {error.Status} | {Cell(error.Titles.Indonesian)} | {Cell(error.Titles.English)} | {Cell(error.WhatToDo.English)} |\n");
        }

        return page.ToString();
    }

    public static int Print()
    {
        Console.Out.Write(Text());
        return 0;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
