using FsCheck;
using FsCheck.Fluent;
using Mpp.Platform.Domain.Catalogue;

namespace Mpp.Platform.Domain.Tests.Catalogue;

public sealed class ServiceSearchTests
{
    private static readonly (string, string)[] Synonyms = [("ktp", "kartu tanda penduduk"), ("akte", "akta"), ("akta lahir", "akta kelahiran"), ("imb", "pbg")];

    [Theory]
    [InlineData("KTP", "Penerbitan KTP", SearchRank.WholeWords)]
    [InlineData("penerbit ktp", "Penerbitan KTP", SearchRank.Beginnings)]
    [InlineData("kafé", "Izin Kafe", SearchRank.WholeWords)]
    [InlineData("KAFE\u0301", "izin kafé", SearchRank.WholeWords)]
    [InlineData("ktp", "Kartu Tanda Penduduk", SearchRank.Synonym)]
    [InlineData("kartu tanda penduduk", "Rekam KTP-el", SearchRank.Synonym)]
    [InlineData("akte lahir", "Akta Kelahiran", SearchRank.Synonym)]
    [InlineData("pasport", "Paspor biasa", SearchRank.OneLetterOff)]
    [InlineData("papsor", "Paspor biasa", SearchRank.OneLetterOff)]
    [InlineData("kendraan", "Pajak kendaraan", SearchRank.OneLetterOff)]
    [InlineData("sim", "SKCK", null)]
    [InlineData("ktp kelahiran", "Penerbitan KTP", null)]
    [InlineData("papsro", "Paspor biasa", null)]
    [InlineData("!!!", "Penerbitan KTP", null)]
    public void Words_FindWhatCitizensMean(string typed, string service, SearchRank? rank) =>
        Assert.Equal(rank, new ServiceSearch(typed, Synonyms).Rank([service]));

    [Fact]
    public void AnyOneWrongLetter_IsForgivenInALongWord() => Prop.ForAll(
        Gen.Elements("paspor", "kelahiran", "kendaraan", "perkawinan").Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(0, 100)).ToArbitrary(),
        typo =>
        {
            var ((word, kind), at) = typo;
            var place = at % (word.Length - 1);
            var typed = kind switch
            {
                0 => word.Remove(place, 1),
                1 => word.Insert(place, "x"),
                2 => $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}",
                _ => $"{word[..place]}x{word[(place + 1)..]}",
            };
            return new ServiceSearch(typed, []).Rank([$"Layanan {word} baru"]) is not null;
        }).QuickCheckThrowOnFailure();
}
