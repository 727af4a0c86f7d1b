using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Mpp.Platform.Api.Http;

/// <summary>The documents of the API and of its events: made once, for they change with the program alone.</summary>
internal sealed class PlatformDocuments(ISwaggerProvider swagger)
{
    private readonly Lazy<DocumentText> _api = new(() => new DocumentText(Api(swagger)));
    private readonly Lazy<DocumentText> _events = new(() => new DocumentText(EventDocument.Text()));

    public IResult Api() => new DocumentAnswer(_api.Value);

    public IResult Events() => new DocumentAnswer(_events.Value);

    private static string Api(ISwaggerProvider swagger)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        swagger.GetSwagger("v1").SerializeAsV3(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private sealed class DocumentText(string text)
    {
        public byte[] Body { get; } = Encoding.UTF8.GetBytes(text);

        public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}\"";
    }

    private sealed class DocumentAnswer(DocumentText document) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.Headers.ETag = document.ETag;
            if (httpContext.Request.IsUnchanged(document.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = document.Body.Length;
            return response.Body.WriteAsync(document.Body, httpContext.RequestAborted).AsTask();
        }
    }
}
