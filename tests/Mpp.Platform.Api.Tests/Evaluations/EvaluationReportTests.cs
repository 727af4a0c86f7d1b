using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>A result over HTTP as JSON, as a page and as a workbook: the same figures and the same check code.</summary>
public sealed class EvaluationReportTests
{
    [SkippableTheory, Databases]
    public async Task AClosedResult_IsTheSameInEveryForm(string database)
    {
        var mall = await (await PlatformApp.On(database)).NewMall();
        var evaluated = await mall.Evaluate();
        await evaluated.Hand(mall.Admin, "f01", _ => 5);
        await evaluated.Answer(2, 4);
        await evaluated.Hand(evaluated.Evaluator, "f02", key => key == "parking" ? 2 : 4);
        await (await mall.Admin.Post($"{evaluated.Path}/findings", new { indicatorKey = "parking", text = "Parkir sempit." })).Is(201);
        await (await mall.Admin.Post($"{evaluated.Path}/close")).Is(200);
        var report = await mall.Admin.Get($"{evaluated.Path}/report");
        var code = report.Text("checksum");
        Assert.Matches("^[0-9a-f]{64}$", code);
        Assert.Equal((3.946m, 4m, 3.96m), (report.Figure("f02"), report.Figure("f03"), report.Figure("index")));

        var pdf = await mall.Admin.GetAsync($"{evaluated.Path}/report?format=pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        var bytes = await pdf.Content.ReadAsByteArrayAsync();
        var pages = string.Concat(PdfText.Pages(bytes));
        Assert.All(["3,96", "3,946", "4,00", "Parkir sempit.", code, report.Text("mallName")], words => Assert.Contains(words, pages, StringComparison.Ordinal));
        Assert.Equal(bytes, await mall.Admin.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf"));
        Assert.Equal(bytes, await (await Accepting("application/pdf")).Content.ReadAsByteArrayAsync());
        await (await Accepting("image/png")).IsProblem(406, "request.not-acceptable");

        var book = BookCells.Read(await mall.Admin.GetByteArrayAsync($"{evaluated.Path}/report?format=xlsx"));
        Assert.Equal(("n:3.96", "n:3.946", code), (book.Of("Ringkasan", "Indeks Pelayanan Publik (IPP)"), book.Of("Ringkasan", "F-02 (evaluator)"), book.Of("Ringkasan", "Kode periksa (SHA-256) angka hasil")));
        Assert.Equal(31 + 1, book["Indikator"].Count);
        Assert.Equal(("parking", "n:2"), (book["Temuan"][1][1], book["Indikator"].Single(row => row[1] == "parking")[7]));

        var english = mall.As(Roles.MallAdmin);
        english.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Contains("PUBLIC SERVICE INDEX", PdfText.Pages(await english.GetByteArrayAsync($"{evaluated.Path}/report?format=pdf"))[0], StringComparison.Ordinal);
        await (await mall.As(Roles.CounterOfficer).GetAsync($"{evaluated.Path}/report?format=pdf")).Is(403);

        Task<HttpResponseMessage> Accepting(string mediaType)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{evaluated.Path}/report");
            request.Headers.TryAddWithoutValidation("Accept", mediaType);
            return mall.Admin.SendAsync(request);
        }
    }
}
