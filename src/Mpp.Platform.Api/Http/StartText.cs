namespace Mpp.Platform.Api.Http;

internal static class StartText
{
    /// <summary>The first lines somebody new reads: where to look and how to get a token.</summary>
    public static void Log(WebApplication app)
    {
        var url = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        app.Logger.LogInformation("Mpp.Platform serves on {Url}; try it at {Url}/swagger", url, url);
        if (app.Environment.IsDevelopment())
        {
            app.Logger.LogInformation(
                "A token: curl -s {Url}/dev/token -H 'Content-Type: application/json' -d '{{\"role\":\"mall-admin\",\"tenant\":\"35.24\"}}'", url);
        }
    }
}
