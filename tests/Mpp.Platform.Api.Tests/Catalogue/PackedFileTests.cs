using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Mpp.Platform.Api.Tests.Hosting;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Infrastructure.Reports;

namespace Mpp.Platform.Api.Tests.Catalogue;

/// <summary>Files that unpack: what a small one may cost, and what is refused instead.</summary>
public sealed class PackedFileTests
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const long Most = 64 * 1024 * 1024;
    private const string Empty = "<c/>";

    /// <summary>A file of 58 kB took 3.2 GiB.</summary>
    [Fact]
    public void Bomb_IsRefused_AndCostsNoMemory()
    {
        var bomb = Book($"<row>{string.Concat(Enumerable.Repeat(Empty, 14_800_000))}</row>");
        Assert.InRange(bomb.Length, 50_000, 65_000);
        var (read, allocated) = Read(bomb);
        Assert.Equal(SheetErrors.UnpacksTooMuch, read.Error);
        Assert.InRange(allocated, 0, Most);
    }

    [SkippableTheory, Databases]
    public async Task Bomb_IsAnswered422WithItsCode_OnEveryImport(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var bomb = Book($"<row>{string.Concat(Enumerable.Repeat(Empty, 5_000_000))}</row>");
        foreach (var import in new[] { "members/import", "services/import" })
        {
            var content = new ByteArrayContent(bomb) { Headers = { ContentType = new MediaTypeHeaderValue(Xlsx) } };
            var answer = await mall.Admin.PostAsync($"{mall.Path}/{import}", content);
            await answer.IsProblem(422, "import.unpacks-too-much");
        }
    }

    /// <summary>Every way of being more than a table, each refused with a code, each cheap.</summary>
    [Fact]
    public void WhateverUnpacksToMore_IsRefusedCheaply()
    {
        var text = new string('x', 30_000);
        var cell = $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var random = new Random(5);
        var many = Enumerable.Range(0, 400_000).Select(_ => random.Next(1_000_000).ToString(CultureInfo.InvariantCulture)).ToList();
        foreach (var (name, file, error) in new (string, byte[], Error)[]
        {
            ("one long row", Book($"<row>{string.Concat(Enumerable.Repeat(cell, 500))}</row>"), SheetErrors.UnpacksTooMuch),
            ("one text named a million times", Book(string.Concat(Enumerable.Repeat($"<row>{string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 50))}</row>", 4_000)), $"<si><t>{text}</t></si>"), SheetErrors.UnpacksTooMuch),
            ("shared texts without end", Book("<row><c><v>1</v></c></row>", string.Concat(many.Select(number => $"<si><t>{number}</t></si>"))), SheetErrors.UnpacksTooMuch),
            ("one text in a million runs", Book("<row><c><v>1</v></c></row>", $"<si>{string.Concat(Enumerable.Repeat("<r><t>a</t></r>", 900_000))}</si>"), SheetErrors.UnpacksTooMuch),
            ("too many rows", Book(string.Concat(Enumerable.Range(0, 6_000).Select(row => $"<row><c><v>{row}</v></c></row>"))), SheetErrors.TooLong),
            ("too wide", Book($"<row>{string.Concat(Enumerable.Range(0, 101).Select(column => $"<c><v>{column}</v></c>"))}</row>"), SheetErrors.Columns),
            ("far to the right", Book("<row><c r=\"XFD1\"><v>1</v></c></row>"), SheetErrors.Columns),
            ("beyond all columns", Book("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"), SheetErrors.Unreadable),
            ("entities in entities", Book("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>", head: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"), SheetErrors.Unreadable),
            ("entries without end", Entries(5_000), SheetErrors.UnpacksTooMuch),
            ("says that it is small", Lying(), SheetErrors.Unreadable),
        })
        {
            var (read, allocated) = Read(file);
            Assert.True(read.Error?.Code == error.Code, $"{name}: {read.Error?.Code} instead of {error.Code}");
            Assert.True(allocated < Most, $"{name}: {allocated / 1024 / 1024} MB");
        }
    }

    /// <summary>The most that is accepted: as many rows and columns as may be, and as much text.</summary>
    [Fact]
    public void LargestAcceptedFiles_StayUnderTheirBound()
    {
        var random = new Random(20221116);
        var wide = Book(string.Concat(Enumerable.Range(0, SheetErrors.MaxRows + 1).Select(_ => $"<row>{string.Concat(Enumerable.Range(0, SheetErrors.MaxColumns).Select(_ => $"<c><v>{random.Next(1, 9)}</v></c>"))}</row>")));
        var texts = Book(string.Concat(Enumerable.Range(0, 1_980).Select(_ => $"<row><c t=\"inlineStr\"><is><t>{Word(random, 2_000)}</t></is></c><c t=\"inlineStr\"><is><t>{Word(random, 2_000)}</t></is></c></row>")));
        var shared = Book(string.Concat(Enumerable.Range(0, 5_000).Select(row => $"<row><c t=\"s\"><v>{row * 20}</v></c><c t=\"s\"><v>{(row * 20) + 1}</v></c></row>")), string.Concat(Enumerable.Range(0, 150_000).Select(_ => $"<si><t>{Word(random, 20)}</t></si>")));
        var csv = Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Range(0, 5_000).Select(_ => $"{Word(random, 500)},{Word(random, 500)}\n")));
        foreach (var (name, file, format) in new[] { ("wide", wide, SheetFormat.Xlsx), ("texts", texts, SheetFormat.Xlsx), ("shared", shared, SheetFormat.Xlsx), ("csv", csv, SheetFormat.Csv) })
        {
            Assert.True(file.Length <= SheetErrors.MaxBytes, $"{name}: {file.Length}");
            var (read, allocated) = Read(file, format);
            Assert.True(read.Error is null, $"{name}: {read.Error?.Code}");
            Assert.True(allocated < Most, $"{name}: {allocated / 1024.0 / 1024} MB");
        }
    }

    /// <summary>What people's programs write: shared texts in runs, how they are spoken, gaps, escapes, times ten.</summary>
    [Fact]
    public void HonestWorkbook_IsReadAsItLooks()
    {
        var shared = "<si><t>Nama</t></si><si><r><t>Dinas </t></r><r><t xml:space=\"preserve\">Dukcapil </t></r><rPh sb=\"0\" eb=\"1\"><t>xx</t></rPh></si><si><t>baris_x000D_satu_x005F_x0041_</t></si>";
        var book = Book(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"str\"><v>Kode</v></c></row><row r=\"2\"/><row r=\"3\"><c r=\"A3\"/></row>" +
            "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>1</v></c><c r=\"B7\"><v>3.5E5</v></c><c r=\"C7\" t=\"b\"><v>1</v></c><c r=\"D7\" t=\"s\"><v>2</v></c><c r=\"E7\"><f>1+1</f><v>2</v></c></row>", shared);
        var sheet = Read(book).Read.Value;
        Assert.Equal(["Nama", "", "Kode"], sheet.Columns);
        var row = Assert.Single(sheet.Rows);
        Assert.Equal(7, row.Line);
        Assert.Equal(["Dinas Dukcapil ", "350000", "true", "baris\rsatu_x0041_", "=1+1\0"], row.Cells);
    }

    /// <summary>All that is allocated on the way is counted, so what is held at once is less.</summary>
    private static (Result<Sheet> Read, long Allocated) Read(byte[] file, SheetFormat format = SheetFormat.Xlsx)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Sheets.Read(file, format);
        return (read, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Word(Random random, int length) => string.Create(length, random, (text, from) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = (char)('a' + from.Next(26));
        }
    });

    private static byte[] Book(string rows, string? shared = null, string head = "")
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            Add(archive, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{shared}</sst>");
            Add(archive, "xl/worksheets/sheet1.xml", $"{head}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");
        }

        return stream.ToArray();
    }

    private static byte[] Entries(int count)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var entry = 0; entry < count; entry++)
            {
                Add(archive, $"e{entry}", "");
            }
        }

        return stream.ToArray();
    }

    /// <summary>The directory says ten bytes for a part that holds many.</summary>
    private static byte[] Lying()
    {
        var book = Book($"<row>{string.Concat(Enumerable.Repeat(Empty, 5_000_000))}</row>");
        var name = "xl/worksheets/sheet1.xml"u8;
        var directory = book.AsSpan().LastIndexOf(name);
        BitConverter.TryWriteBytes(book.AsSpan(directory - 22), 10);
        return book;
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.SmallestSize).Open());
        writer.Write(content);
    }
}
