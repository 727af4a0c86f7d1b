using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Benchmarks.Platform;

namespace Mpp.Platform.Benchmarks.Floors;

/// <summary>The least ASP.NET Core does for an answer of this size: this program again, as an empty API.</summary>
internal sealed class FloorApi : IAsyncDisposable
{
    public const string Command = "floor-api";

    private readonly ChildProcess _process;

    private FloorApi(ChildProcess process, string address) => (_process, Http) = (process, new JsonClient(address));

    public JsonClient Http { get; }

    public static async Task<FloorApi> Start(int size, CancellationToken ct)
    {
        var address = ChildProcess.FreeAddress();

        // The API's web SDK chooses the server's garbage collector; a console program would get the other.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_gcServer"] = "1" };
        var process = ChildProcess.Start(
            AppContext.BaseDirectory, environment, [typeof(FloorApi).Assembly.Location, Command, address, size.ToString(CultureInfo.InvariantCulture)]);
        try
        {
            await process.Answers(address, ct);
            return new FloorApi(process, address);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the child process does.</summary>
    public static async Task Serve(string address, int size)
    {
        var body = Encoding.UTF8.GetBytes($"\"{new string('x', Math.Max(0, size - 2))}\"");
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/", context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });
        await app.RunAsync(address);
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return _process.DisposeAsync();
    }
}
