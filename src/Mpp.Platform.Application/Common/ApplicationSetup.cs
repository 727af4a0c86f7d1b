using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mpp.Platform.Application.Complaints;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Application.Instruments;
using Mpp.Platform.Application.Surveys;

namespace Mpp.Platform.Application.Common;

public static class ApplicationSetup
{
    /// <summary>Registers every use case of this assembly; MediatR 5 leaves the registration to us.</summary>
    /// <param name="mapperLicense">AutoMapper's licence key, from the setting <c>AutoMapper:LicenseKey</c>.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services, string? mapperLicense)
    {
        ValidationTexts.Use();
        services.AddTransient<ServiceFactory>(provider => provider.GetService!);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TracingBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        foreach (var type in typeof(ApplicationSetup).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(contract => contract.IsGenericType))
            {
                var shape = contract.GetGenericTypeDefinition();
                if ((shape == typeof(IRequestHandler<,>) || shape == typeof(IValidator<>)) && !type.IsNested)
                {
                    services.AddTransient(contract, type);
                }
            }
        }

        services.AddSingleton<IConfigurationProvider>(provider => Mappings(mapperLicense, provider.GetRequiredService<ILoggerFactory>()));
        services.AddScoped<IMapper>(provider => new Mapper(provider.GetRequiredService<IConfigurationProvider>()));
        services.AddScoped<TenantContext>();
        services.AddScoped<DocumentShelf>();
        services.AddScoped<EvaluationReads>();
        services.AddScoped<EvidenceDocuments>();
        services.AddScoped<IEvidenceSource, EvidenceOfStandards>();
        services.AddScoped<IEvidenceSource, EvidenceOfCharter>();
        services.AddScoped<IEvidenceSource, EvidenceOfSurvey>();
        services.AddScoped<IEvidenceSource, EvidenceOfHours>();
        services.AddScoped<IEvidenceSource, EvidenceOfQueue>();
        services.AddScoped<IEvidenceSource, EvidenceOfUpdates>();
        services.AddScoped<IEvidenceSource, EvidenceOfComplaints>();
        services.AddScoped<ComplaintDesk>();
        services.AddScoped<GeoReportBook>();
        services.AddScoped<ReporterDoor>();
        services.AddScoped<ComplaintClocks>();
        services.AddSingleton<PreparedAnswers>();
        services.AddSingleton<InstrumentShelf>();
        services.AddScoped<SurveyTally>();
        return services;
    }

    /// <summary>The one mapper configuration; a test asserts that it is valid.</summary>
    public static MapperConfiguration Mappings(string? license, ILoggerFactory loggers) => new(
        configuration =>
        {
            configuration.LicenseKey = license;
            configuration.AddMaps(typeof(ApplicationSetup).Assembly);
        },
        loggers);
}
