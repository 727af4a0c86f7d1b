using System.Diagnostics;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Domain.Tests.Complaints;

public sealed class ComplaintKeyTests
{
    [Fact]
    public void CheckOfCodeAndPin_CostsAtMostAFifthOfAMillisecond()
    {
        const int Checks = 200;
        var code = ComplaintKey.NewCode();
        var fastest = double.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var since = Stopwatch.GetTimestamp();
            for (var check = 0; check < Checks; check++)
            {
                Assert.NotEqual(ComplaintKey.HashOf(code), ComplaintKey.PinHashOf(code, "123456"), StringComparer.Ordinal);
            }

            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(since).TotalMilliseconds / Checks);
        }

        Assert.True(fastest <= 0.2, $"{fastest:F4} ms for each check.");
    }

    [Fact]
    public void SamePinOfTwoComplaints_IsKeptAsTwoHashes()
    {
        var key = new ComplaintKey(Guid.CreateVersion7(), "a-code", "123456");
        Assert.Equal(ComplaintKey.HashLength, key.PinHash.Length);
        Assert.Equal(ComplaintKey.PinHashOf("a-code", "123456"), key.PinHash);
        Assert.NotEqual(ComplaintKey.PinHashOf("b-code", "123456"), key.PinHash, StringComparer.Ordinal);
        Assert.NotEqual(ComplaintKey.PinHashOf("a-code", "123457"), key.PinHash, StringComparer.Ordinal);
    }

    [Fact]
    public void NewCode_HasAtLeast128RandomBits() =>
        Assert.All(Enumerable.Range(0, 50).Select(_ => ComplaintKey.NewCode()), code => Assert.True(code.Length * 6 >= 128, code));
}
