using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Mpp.Platform.Api.Contract;

/// <summary>What each group of routes is about.</summary>
internal sealed class OpenApiTags : IDocumentFilter
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["Agreements"] = "Memoranda, their commitments, documents and signatures",
        ["Catalogue"] = "Services, standards, fees and where a service is given",
        ["Complaints"] = "Complaints from the public, and what staff do about them",
        ["Development"] = "For trying out; not there in production",
        ["Documents"] = "Where a program begins: what it may meet, and what to do about it",
        ["Evaluations"] = "Yearly evaluations by form and evaluator, with findings and plans",
        ["Holidays"] = "Days off of the nation and its regions, each with its decree",
        ["Instruments"] = "Versions of forms, weights and bounds that figures are computed by",
        ["Members"] = "Agencies at a mall, and how active they are",
        ["National"] = "Figures over all malls",
        ["Open311"] = "Complaints by GeoReport v2",
        ["Operations"] = "Whether the program works",
        ["Platform"] = "Audit trail and what belongs to no area",
        ["Queues"] = "Service points, counters, tickets and the board",
        ["Readiness"] = "Gates and dates of an opening",
        ["Regions"] = "Provinces, regencies and cities",
        ["Staffing"] = "Sessions at counters, hours, calendars and secondments",
        ["Surveys"] = "Satisfaction: forms, answers, results and follow-ups",
        ["Tenants"] = "The malls themselves",
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        swaggerDoc.Tags = used.Select(name => new OpenApiTag { Name = name, Description = Texts[name] }).ToHashSet();
    }
}
