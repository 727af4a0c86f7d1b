namespace Mpp.Platform.Api.Endpoints;

internal static class PlatformEndpoints
{
    /// <summary>Every route of the platform.</summary>
    public static void MapPlatform(this WebApplication app)
    {
        app.MapRegions();
        app.MapTenants();
        app.MapMembers();
        app.MapServices();
        app.MapServicePoints();
        app.MapCounters();
        app.MapTickets();
        app.MapBoard();
        app.MapNational();
        app.MapHealth();
        if (app.Environment.IsDevelopment())
        {
            app.MapDevelopment();
        }
    }
}
