using Mpp.Platform.Api.Doors;
using Mpp.Platform.Api.Identity;

namespace Mpp.Platform.Api.Http;

internal static class StartText
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The first lines somebody new reads: where to look and how to get a token.</summary>
    public static void Log(WebApplication app)
    {
        var url = (app.Configuration["urls"] ?? DefaultUrl).Split(';')[0];
        app.Logger.LogInformation("Mpp.Platform starts on {Url}; look at {Swagger} as soon as it is listening", url, url + "/swagger");
        var address = app.Services.GetRequiredService<PublicAddress>();
        if (app.Environment.IsDevelopment() && app.Services.GetService<TokenIssuer>() is not null)
        {
            app.Logger.LogInformation(
                "A token: curl -s {Url}/dev/token -H 'Content-Type: application/json' -d '{{\"role\":\"mall-admin\",\"tenant\":\"35.24\"}}'", url);
        }
        else if (!address.IsSet)
        {
            app.Logger.LogWarning("{Setting} is not set: links that are handed out lead to {Url}", PublicAddress.Setting, address.Url);
        }
    }
}
