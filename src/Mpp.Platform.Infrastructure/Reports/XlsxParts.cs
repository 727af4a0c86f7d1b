namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>Where the parts of a workbook lie in its file: its relations tell, and no name is promised.</summary>
/// <param name="Sheet">The first sheet.</param>
/// <param name="SharedTexts">Texts that cells name by number; null without any.</param>
internal sealed record XlsxParts(string Sheet, string? SharedTexts)
{
    private const int MaxRelations = 1_000;

    /// <summary>Null when it is no workbook.</summary>
    public static XlsxParts? Workbook(Unpacking parts)
    {
        var book = Relations(parts, "").Find(relation => relation.Kind == "officeDocument")?.Target;
        if (book is null || FirstSheet(parts, book) is not { } sheetId)
        {
            return null;
        }

        var relations = Relations(parts, book);
        var sheet = relations.Find(relation => relation.Id == sheetId && relation.Kind == "worksheet")?.Target;
        return sheet is null ? null : new XlsxParts(sheet, relations.Find(relation => relation.Kind == "sharedStrings")?.Target);
    }

    private static string? FirstSheet(Unpacking parts, string book)
    {
        using var xml = parts.Open(book);
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "sheet" && xml.MoveToFirstAttribute())
            {
                do
                {
                    // Its namespace differs between the two editions of the standard.
                    if (xml is { LocalName: "id", Prefix.Length: > 0 })
                    {
                        return xml.Value;
                    }
                }
                while (xml.MoveToNextAttribute());
            }
        }

        return null;
    }

    private static List<Relation> Relations(Unpacking parts, string of)
    {
        var (folder, name) = (of[..(of.LastIndexOf('/') + 1)], of[(of.LastIndexOf('/') + 1)..]);
        var root = new Uri($"package://file/{folder}");
        var relations = new List<Relation>();
        using var xml = parts.Open($"{folder}_rels/{name}.rels");
        while (xml?.Read() == true && relations.Count < MaxRelations)
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Target") is { } target && Uri.TryCreate(root, target, out var address) && xml.GetAttribute("Type") is { } kind)
            {
                relations.Add(new Relation(xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], Uri.UnescapeDataString(address.AbsolutePath[1..])));
            }
        }

        return relations;
    }

    private sealed record Relation(string Id, string Kind, string Target);
}
