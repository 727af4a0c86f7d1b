using System.Net;
using System.Text;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>A body that begins well and never ends, a little at a time.</summary>
internal sealed class SlowBody : HttpContent
{
    private readonly byte[] _piece;
    private readonly TimeSpan _pause;
    private readonly Action _begun;
    private volatile bool _isOver;

    public SlowBody(string kind, int bytesPerSecond, Action begun)
    {
        _pause = TimeSpan.FromMilliseconds(200);
        _piece = Encoding.ASCII.GetBytes(new string('a', (int)(bytesPerSecond * _pause.TotalSeconds)));
        _begun = begun;
        Headers.TryAddWithoutValidation("Content-Type", kind);
        Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"surat.txt\"");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("{\"subject\":\""u8.ToArray(), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        _begun();
        while (!_isOver)
        {
            await Task.Delay(_pause, cancellationToken);
            await stream.WriteAsync(_piece, cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _isOver = true;
        base.Dispose(disposing);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
