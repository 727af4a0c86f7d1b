using System.Net;
using System.Text;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>A body that begins well and goes on a little at a time, for ever or for a while.</summary>
internal sealed class SlowBody : HttpContent
{
    private readonly byte[] _piece;
    private readonly TimeSpan _pause;
    private readonly Action _begun;
    private readonly TimeSpan _lasts;

    public SlowBody(string kind, int bytesPerSecond, Action begun, TimeSpan? lasts = null)
    {
        _pause = TimeSpan.FromMilliseconds(200);
        _piece = Encoding.ASCII.GetBytes(new string('a', (int)(bytesPerSecond * _pause.TotalSeconds)));
        _begun = begun;
        _lasts = lasts ?? TimeSpan.MaxValue;
        Headers.TryAddWithoutValidation("Content-Type", kind);
        Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"surat.txt\"");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("{\"subject\":\""u8.ToArray(), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        _begun();
        for (var at = TimeSpan.Zero; at < _lasts; at += _pause)
        {
            await Task.Delay(_pause, cancellationToken);
            await stream.WriteAsync(_piece, cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
