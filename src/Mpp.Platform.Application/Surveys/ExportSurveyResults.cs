using System.Globalization;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Application.Surveys;

/// <summary>The same results as a table; a column per element holds its mean. What is not known or hidden is empty, never 0.</summary>
public sealed record ExportSurveyResults(ReadSurveyResults Query, SheetFormat Format) : IUseCase<byte[]>;

internal sealed class ExportSurveyResultsHandler(SurveyTally tally, ISheets sheets) : IHandle<ExportSurveyResults, byte[]>
{
    private static readonly string[] Columns =
    [
        "key", "name", "instrumentVersion", "formEdition", "answers", "ticketLinkAnswers", "index", "grade",
        "completedTickets", "responseRate", "population", "sampleNeeded", "isEnough", "suppressed", "isPartial",
    ];

    public async Task<Result<byte[]>> Handle(ExportSurveyResults request, CancellationToken cancellationToken)
    {
        var read = await tally.Read(request.Query, cancellationToken);
        if (read.Error is not null)
        {
            return read.Error;
        }

        var elements = read.Value.Rows.SelectMany(row => row.Elements).Select(element => element.Key).Distinct(StringComparer.Ordinal).ToList();
        var rows = read.Value.Rows.Index().Select(row => new SheetRow(row.Index + 2, [.. Cells(row.Item), .. elements.Select(key =>
            Text(row.Item.Elements.FirstOrDefault(element => element.Key == key)?.Mean))]));
        return sheets.Write(new Sheet([.. Columns, .. elements], [.. rows]), request.Format);
    }

    private static IEnumerable<string> Cells(SurveyResultRow row) =>
    [
        row.Key ?? "", row.Name ?? "", row.InstrumentVersion ?? "", Text(row.FormEdition), Text(row.Answers), Text(row.TicketLinkAnswers),
        Text(row.Index), row.Grade ?? "", Text(row.CompletedTickets), Text(row.ResponseRate), Text(row.Population), Text(row.SampleNeeded),
        Text(row.IsEnough), Text(row.Suppressed), Text(row.IsPartial),
    ];

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
