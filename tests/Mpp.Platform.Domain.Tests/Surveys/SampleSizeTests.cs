using Mpp.Platform.Domain.Surveys;

namespace Mpp.Platform.Domain.Tests.Surveys;

public sealed class SampleSizeTests
{
    /// <summary>The table of Krejcie and Morgan (1970): population and sample, every row.</summary>
    private const string Table = """
        10 10 15 14 20 19 25 24 30 28 35 32 40 36 45 40 50 44 55 48 60 52 65 56 70 59 75 63 80 66 85 70 90 73 95 76 100 80
        110 86 120 92 130 97 140 103 150 108 160 113 170 118 180 123 190 127 200 132 210 136 220 140 230 144 240 148 250 152
        260 155 270 159 280 162 300 169 340 181 360 186 380 191 400 196 420 201 440 205 460 210 480 214 500 217 550 226
        600 234 700 248 800 260 900 269 950 274 1000 278 1100 285 1200 291 1300 297 1400 302 1500 306 1600 310 1700 313
        1800 317 2000 322 2400 331 2800 338 3000 341 3500 346 4000 351 4500 354 5000 357 6000 361 7000 364 8000 367
        9000 368 10000 370 20000 377 75000 382 100000 383
        """;

    public static TheoryData<int, int> Rows
    {
        get
        {
            var rows = new TheoryData<int, int>();
            foreach (var pair in Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).Chunk(2))
            {
                rows.Add(pair[0], pair[1]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Population_NeedsTheSampleOfTheTable(int population, int sample) => Assert.Equal(sample, SampleSize.Of(Asked.Instrument.Sample, population));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-5, 0)]
    [InlineData(int.MaxValue, 384)]
    public void Edges_HoldTheFormula(int population, int sample) => Assert.Equal(sample, SampleSize.Of(Asked.Instrument.Sample, population));
}
