using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Infrastructure.Reports;

namespace Mpp.Platform.Api.Tests.Evaluations;

/// <summary>The result of an evaluation as a page to sign and as a workbook.</summary>
public sealed class EvaluationFilesTests
{
    private static readonly EvaluationFiles Files = new();

    [Fact]
    public void APage_CarriesEveryFigure()
    {
        var report = Report();
        var page = PdfText.Pages(Files.Pdf(report, english: false))[0];
        string[] expected =
        [
            "Mal Pelayanan Publik Kabupaten Lamongan", "PEKPPP Nasional", "2026", "Versi 2022", "Sumber instrumen uji", "Ditetapkan, 24 November 2026",
            "INDEKS PELAYANAN PUBLIK", "3,91", "B", "Baik", "1 Kebijakan Pelayanan 24 % 4,80 4,17 4,33 0,83 0,15", "4 Sistem Informasi Pelayanan Publik 11 % 4,40 3,20 – 1,80 0,15",
            "3,8332", "4,1212", "75 %", "25 %", "384 responden", "Inovasi", "2025", "3,42", "1 / 2", EvaluationChecksum.Of(report), report.EvaluationId.ToString("D"),
        ];
        Assert.All(expected, figure => Assert.Contains(figure, page, StringComparison.Ordinal));
        Assert.DoesNotContain("SEMENTARA", page, StringComparison.Ordinal);
    }

    [Fact]
    public void InEnglish_WordsAndNumbersAreEnglish()
    {
        var page = PdfText.Pages(Files.Pdf(Report(), english: true))[0];
        Assert.All(["PUBLIC SERVICE INDEX", "3.91", "Good", "Public service information system", "Decided, 24 November 2026", "384 respondents"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.All(["INDEKS", "3,91", "Baik", "responden "], words => Assert.DoesNotContain(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public void TheSameReport_IsTheSameFile_AlsoSideBySide()
    {
        var first = Files.Pdf(Report(), english: false);
        var others = new byte[8][];
        Parallel.For(0, others.Length, index => others[index] = Files.Pdf(Report(), english: false));
        Assert.All(others, other => Assert.Equal(first, other));
        Assert.NotEqual(first, Files.Pdf(Report() with { Index = 3.92m }, english: false));
    }

    [Fact]
    public void TheCheckCode_FollowsFiguresAlone()
    {
        var code = EvaluationChecksum.Of(Report());
        Assert.Matches("^[0-9a-f]{64}$", code);
        Assert.Equal(code, EvaluationChecksum.Of(Report() with { MallName = "Mal lain", Findings = [], Index = 3.910m }));
        var aspects = Report().Aspects;

        // Means of few users are not shown to everybody: the code is the same for who sees them and who does not.
        var few = Report() with { Respondents = 4 };
        Assert.Equal(EvaluationChecksum.Of(few), EvaluationChecksum.Of(few with { Aspects = [.. aspects.Select(aspect => aspect with { User = null })] }));
        Assert.All(
            [
                Report() with { Index = 3.92m }, Report() with { Respondents = 385 }, Report() with { Category = "A" }, Report() with { F03 = null },
                Report() with { Aspects = [aspects[0] with { Evaluator = 4.18m }, .. aspects.Skip(1)] },
            ],
            other => Assert.NotEqual(code, EvaluationChecksum.Of(other), StringComparer.Ordinal));
    }

    [Fact]
    public void WithoutUserScores_NothingIsShownAsNought()
    {
        var old = Report() with
        {
            Year = 2019,
            IsHistoric = true,
            InstrumentVersion = "2017",
            UserShare = 0,
            EvaluatorShare = 1,
            F02 = 3.6m,
            F03 = null,
            Respondents = 0,
            MinimumRespondents = 0,
            Index = 3.6m,
            Source = "https://contoh.go.id/siaran-pers-hasil-evaluasi",
            Indicators = [],
            Findings = [],
            History = [],
            Aspects = [.. Report().Aspects.Select(aspect => aspect with { Self = null, User = null })],
        };
        var page = Assert.Single(PdfText.Pages(Files.Pdf(old, english: false)));
        Assert.Contains("Instrumen ini tidak menanyai pengguna layanan.", page, StringComparison.Ordinal);
        Assert.Contains("Sumber hasil", page, StringComparison.Ordinal);
        Assert.Contains("Evaluator (F-02)", page, StringComparison.Ordinal);

        // The legend names a line only where it has scores.
        Assert.DoesNotContain("Penilaian mandiri (F-01)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pengguna (F-03)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0,00", page, StringComparison.Ordinal);
        var aspects = BookCells.Read(Files.Xlsx(old, english: false))["Aspek"];
        Assert.All(aspects.Skip(1), row => Assert.Equal(("", ""), (row[4], row[6])));
    }

    [Fact]
    public void LongNamesAndManyFindings_TakeMorePages()
    {
        var unit = string.Join(' ', Enumerable.Repeat("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", 6));
        var pages = PdfText.Pages(Files.Pdf(
            Report() with { UnitName = unit, MallName = unit, Status = EvaluationStatus.Scored, DecidedOn = null, Findings = [.. Enumerable.Range(1, 14).Select(Finding)] }, english: false));
        Assert.True(pages.Count > 1);
        Assert.Contains("SEMENTARA: hasil ini belum ditetapkan.", pages[0], StringComparison.Ordinal);
        Assert.Contains($"2 / {pages.Count}", pages[1], StringComparison.Ordinal);
        Assert.Contains("Rencana aksi", pages[1], StringComparison.Ordinal);
        var all = string.Concat(pages);
        Assert.All(Enumerable.Range(1, 14), number => Assert.Contains($"[15. Tempat parkir] Temuan nomor {number}.", all, StringComparison.Ordinal));
        Assert.Contains("Dinilai ulang: 4,00 (2", all, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsLongerThanAPage_GoesOnOnTheNext()
    {
        var plans = Enumerable.Range(1, 12).Select(number => new ReportedActionPlan
        {
            Owner = "Kepala Bidang",
            Output = $"Keluaran nomor {number}: {string.Join(' ', Enumerable.Repeat("pengadaan papan maklumat", 40))}",
            DueOn = new DateOnly(2026, 12, 15),
        });
        var wide = $"Awal {string.Join(' ', Enumerable.Repeat("WWWWWWWWWW", 180))} akhir.";
        var report = Report() with { Findings = [Finding(1) with { Text = wide, ActionPlans = [.. plans] }] };
        var pages = PdfText.Pages(Files.Pdf(report, english: false)).ToList();
        var at = Enumerable.Range(1, 12).Select(number => pages.FindIndex(page => page.Contains($"Keluaran nomor {number}:", StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.True(at[11] - at[0] >= 2, "twelve plans of twenty lines take more than two pages");
        Assert.True(pages.FindIndex(page => page.Contains("akhir.", StringComparison.Ordinal)) > pages.FindIndex(page => page.Contains("Awal", StringComparison.Ordinal)));
    }

    [Fact]
    public void ACappedResult_SaysWhy()
    {
        var page = PdfText.Pages(Files.Pdf(Report() with { IsCapped = true, Respondents = 12, F03 = 0, Index = 2.87m }, english: false))[0];
        Assert.Contains("12 responden, kurang dari 30: F-03 dihitung 0 dan indeks terbatas paling tinggi 3,75.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorkbook_HasTheFiguresAsNumbers()
    {
        var report = Report();
        var book = BookCells.Read(Files.Xlsx(report, english: false));
        Assert.Equal("Ringkasan, Aspek, Indikator, Temuan, Riwayat", string.Join(", ", book.Keys));
        Assert.Equal("n:3.91", book.Of("Ringkasan", "Indeks Pelayanan Publik (IPP)"));
        Assert.Equal("n:3.8332", book.Of("Ringkasan", "F-02 (evaluator)"));
        Assert.Equal("n:384", book.Of("Ringkasan", "Responden"));
        Assert.Equal("n:46350", book.Of("Ringkasan", "Ditetapkan pada"));
        Assert.Equal(EvaluationChecksum.Of(report), book.Of("Ringkasan", "Kode periksa (SHA-256) angka hasil"));
        Assert.Equal(["n:4", "information-system", "Sistem Informasi Pelayanan Publik", "n:0.11", "n:4.4", "n:3.2", "", "n:1.8", "n:0.1485"], book["Aspek"][4]);
        Assert.Equal(["n:15", "parking", "facilities", "Tempat parkir", "n:0.15", "n:5", "=1+1", "n:4", ""], book["Indikator"][1]);
        Assert.Equal(["n:1", "parking", "Temuan nomor 1.", "Dinilai ulang", "n:4", "n:46328", "Kepala Bidang", "Papan baru", "n:46371", "n:46325"], book["Temuan"][1]);
        Assert.Equal("Summary, Aspects, Indicators, Findings, History", string.Join(", ", BookCells.Read(Files.Xlsx(report, english: true)).Keys));
    }

    private static EvaluationReport Report() => new()
    {
        EvaluationId = Guid.Parse("01931b2e-7c1a-7d4e-9f00-0123456789ab"),
        MallName = "Mal Pelayanan Publik Kabupaten Lamongan",
        UnitName = "Mal Pelayanan Publik Kabupaten Lamongan",
        PeriodName = "PEKPPP Nasional 2026",
        Year = 2026,
        Scheme = EvaluationScheme.National,
        Status = EvaluationStatus.Closed,
        InstrumentVersion = "2022",
        InstrumentSource = "Sumber instrumen uji",
        Formula = new LocalText("IPP = 0,75 x F-02 + 0,25 x F-03", "IPP = 0.75 x F-02 + 0.25 x F-03"),
        Aspects =
        [
            Aspect(1, "service-policy", "Kebijakan Pelayanan", "Service policy", 0.24m, 4.8m, 4.17m, 4.333333m),
            Aspect(2, "human-resources", "Profesionalisme SDM", "Professional staff", 0.25m, 4.6m, 4.3m, 4.1m),
            Aspect(3, "facilities", "Sarana Prasarana", "Facilities", 0.18m, 5m, 3.89m, 3.7m),
            Aspect(4, "information-system", "Sistem Informasi Pelayanan Publik", "Public service information system", 0.11m, 4.4m, 3.2m, null),
            Aspect(5, "consultation-complaints", "Konsultasi dan Pengaduan", "Consultation and complaints", 0.10m, 4.75m, 4.05m, 4.6m),
            Aspect(6, "innovation", "Inovasi", "Innovation", 0.12m, 4m, 2.5m, null),
        ],
        Indicators =
        [
            new() { Key = "parking", Number = 15, AspectKey = "facilities", Name = new LocalText("Tempat parkir", "Parking"), Weight = 0.15m, Self = 5, SelfNote = "=1+1", Evaluator = 4 },
        ],
        F02 = 3.8332m,
        F03 = 4.1212m,
        EvaluatorShare = 0.75m,
        UserShare = 0.25m,
        Respondents = 384,
        MinimumRespondents = 30,
        Index = 3.91m,
        Category = "B",
        CategoryName = new LocalText("Baik", "Good"),
        DecidedOn = new DateOnly(2026, 11, 24),
        Findings = [Finding(1)],
        History = [new() { Year = 2025, InstrumentVersion = "2022", Index = 3.42m, Category = "B-", CategoryName = new LocalText("Catatan", "Notes") }],
    };

    private static ReportedAspect Aspect(int number, string key, string indonesian, string english, decimal weight, decimal self, decimal evaluator, decimal? user) => new()
    {
        Key = key,
        Number = number,
        Name = new LocalText(indonesian, english),
        Weight = weight,
        Self = self,
        Evaluator = evaluator,
        User = user,
        Gap = 5 - evaluator,
        IndexGap = (5 - evaluator) * weight * 0.75m,
    };

    private static ReportedFinding Finding(int number) => new()
    {
        IndicatorKey = "parking",
        Text = $"Temuan nomor {number}.",
        State = FindingState.Rescored,
        Rescored = 4,
        RescoredOn = new DateOnly(2026, 11, 2),
        ActionPlans = [new() { Owner = "Kepala Bidang", Output = "Papan baru", DueOn = new DateOnly(2026, 12, 15), ProvedOn = new DateOnly(2026, 10, 30) }],
    };
}
