using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Application.Surveys;

/// <summary>Which column of a table means what. Every column is mapped or said to be ignored; none is guessed.</summary>
internal sealed class AnswerColumns
{
    public const string AnsweredOn = "answered-on";
    public const string Sex = "sex";
    public const string AgeBand = "age-band";
    public const string Education = "education";
    public const string Occupation = "occupation";
    public const string ServiceCode = "service-code";
    private const string Ignore = "ignore";

    private static readonly string[] Others = [AnsweredOn, Sex, AgeBand, Education, Occupation, ServiceCode, Ignore];

    private readonly Dictionary<string, string> _columnOf = new(StringComparer.Ordinal);

    private AnswerColumns() { }

    public string? Of(string field) => _columnOf.GetValueOrDefault(field);

    /// <summary>
    /// Reads pairs such as <c>U8=complaint-handling</c>. What is wrong is told by the place of the pair or the letter of the
    /// column: a file without its heading has people's names where titles belong.
    /// </summary>
    public static Result<AnswerColumns> Read(IReadOnlyList<string> map, Sheet sheet, Questionnaire asked)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var (columns, mapped) = (new AnswerColumns(), new HashSet<string>(StringComparer.Ordinal));
        var known = asked.Elements.Select(element => element.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, pair) in map.Index())
        {
            var said = SheetChecks.Place(place);
            var equals = pair.LastIndexOf('=');
            var (column, field) = equals > 0 ? (pair[..equals].Trim(), pair[(equals + 1)..].Trim()) : (pair, "");
            if (!known.Contains(field) && !Others.Contains(field, StringComparer.Ordinal))
            {
                faults[said] = [FieldText.Of($"bukan unsur, dan bukan salah satu dari {string.Join(", ", Others)}", $"it names no element and none of {string.Join(", ", Others)}")];
            }
            else if (sheet.Columns.Count(name => name == column) != 1)
            {
                faults[said] = [SheetChecks.NoColumn];
            }
            else if (!mapped.Add(column) || (field != Ignore && !columns._columnOf.TryAdd(field, column)))
            {
                faults[said] = [FieldText.Of("satu kolom atau unsur dipetakan dua kali", "a column or an element is mapped twice")];
            }
        }

        foreach (var element in known.Where(key => columns.Of(key) is null))
        {
            faults[element] = [FieldText.Of("tidak ada kolom yang dipetakan ke unsur ini", "no column is mapped to this element")];
        }

        foreach (var (index, _) in sheet.Columns.Index().Where(column => !mapped.Contains(column.Item)))
        {
            faults.TryAdd(SheetCells.Letters(index), [FieldText.Of("kolom belum dipetakan; petakan ke ignore untuk melewatinya", "the column is not mapped; map it to ignore to leave it out")]);
        }

        return faults.Count > 0 ? SurveyErrors.Mapping with { Fields = faults.Take(50).ToDictionary(StringComparer.Ordinal) } : columns;
    }
}
