using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;

namespace Mpp.Platform.Api.Endpoints;

internal static class PlatformEndpoints
{
    /// <summary>Every route of the platform.</summary>
    public static void MapPlatform(this WebApplication app)
    {
        // Whatever forgets to say who may call it is closed.
        var routes = app.MapGroup("").RequireAuthorization().HoldsLimits();
        routes.MapDocuments();
        routes.MapErrors();
        routes.MapRegions();
        routes.MapHolidays();
        routes.MapInstruments();
        routes.MapTenants();
        routes.MapMembers();
        routes.MapServices();
        routes.MapStandards();
        routes.MapServicePoints();
        routes.MapCounters();
        routes.MapTickets();
        routes.MapBoard();
        routes.MapAgreements();
        routes.MapAgreementParts();
        routes.MapReadiness();
        routes.MapSchedules();
        routes.MapStaffing();
        routes.MapEvaluations();
        routes.MapEvaluationForms();
        routes.MapEvaluationParts();
        routes.MapSurveys();
        routes.MapComplaints();
        routes.MapComplaintActs();
        routes.MapGeoReport();
        routes.MapSurveyRounds();
        routes.MapNational();
        routes.MapNationalYears();
        routes.MapAudit();
        routes.MapHealth();
        if (app.Environment.IsDevelopment() && app.Services.GetService<TokenIssuer>() is not null)
        {
            routes.MapDevelopment();
        }
    }
}
