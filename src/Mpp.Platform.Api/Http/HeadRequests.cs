using Microsoft.AspNetCore.Http.Features;

namespace Mpp.Platform.Api.Http;

/// <summary>HEAD wherever GET: asked as a GET, answered with its headers, and the body goes nowhere.</summary>
internal static class HeadRequests
{
    public static IApplicationBuilder UseHeadRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            return next(context);
        }

        context.Request.Method = HttpMethods.Get;
        return Answer(context, next);
    });

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        var answer = context.Features.Get<IHttpResponseBodyFeature>()!;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new Discarded(answer), answer));
        await next(context);
        await context.Response.StartAsync(context.RequestAborted);
        context.Features.Set(answer);
    }

    /// <summary>Begins the answer where a GET would, so that what waits for that sets its headers.</summary>
    private sealed class Discarded(IHttpResponseBodyFeature answer) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override Task FlushAsync(CancellationToken cancellationToken) => answer.StartAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) { }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => new(answer.StartAsync(cancellationToken));

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => answer.StartAsync(cancellationToken);
    }
}
