using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mpp.Platform.Application.Agreements;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Application.Documents;
using Mpp.Platform.Application.Evaluations;
using Mpp.Platform.Application.National;
using Mpp.Platform.Application.Platform;
using Mpp.Platform.Application.Surveys;
using Mpp.Platform.Application.Tenants;
using Mpp.Platform.Infrastructure.Agreements;
using Mpp.Platform.Infrastructure.Complaints;
using Mpp.Platform.Infrastructure.Daily;
using Mpp.Platform.Infrastructure.Demo;
using Mpp.Platform.Infrastructure.Documents;
using Mpp.Platform.Infrastructure.Outages;
using Mpp.Platform.Infrastructure.Outbox;
using Mpp.Platform.Infrastructure.Persistence;
using Mpp.Platform.Infrastructure.Platform;
using Mpp.Platform.Infrastructure.Queues;
using Mpp.Platform.Infrastructure.Reference;
using Mpp.Platform.Infrastructure.Reports;
using Mpp.Platform.Infrastructure.Rollup;
using Mpp.Platform.Infrastructure.Staffing;
using Mpp.Platform.Infrastructure.Surveys;

namespace Mpp.Platform.Infrastructure;

internal static class InfrastructureSetup
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutages();
        services.AddDatabase(configuration);
        services.AddSingleton<ITenantDirectory, TenantDirectory>();
        services.AddSingleton<IOriginDirectory, OriginDirectory>();
        services.AddScoped<IIdempotencyStore, IdempotencyStore>();
        services.AddSingleton<IDocumentStore, FolderDocumentStore>();
        services.AddScoped<SchemaMigration>();
        services.AddScoped<ReferenceData>();
        services.AddScoped<InstrumentFiles>();
        services.AddScoped<IReadinessCheck, ReadinessCheck>();
        services.AddScoped<Leases>();
        services.AddScoped<QualityRollup>();
        services.AddScoped<UsageRollup>();
        services.AddSingleton<CalendarSpread>();
        services.AddScoped<CalendarNews>();
        services.AddScoped<IFigureClock, FigureClock>();
        services.AddScoped<IDailyWork, MemberActivity>();
        services.AddScoped<IDailyWork, AgreementReminders>();
        services.AddScoped<IDailyWork, LeftSessions>();
        services.AddScoped<IDailyWork, LeftTickets>();
        services.AddScoped<IDailyWork, ComplaintRound>();
        services.AddScoped<DailyRounds>();
        services.AddSingleton<ISignatureService, NoSignatureService>();
        services.AddScoped<DemoSeed>();
        services.AddSingleton<IUsageGraphRenderer, UsageGraphSvg>();
        services.AddSingleton<IFigureTable, FigureTable>();
        services.AddSingleton<ISheets, Sheets>();
        services.AddSingleton<IEvaluationReportRenderer, EvaluationFiles>();
        services.AddSingleton<ISurveyQr, SurveyQr>();
        return services;
    }

    /// <summary>Background work of a serving node; every node runs all of it.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services) => services
        .AddSingleton<UsageRollupWorker>()
        .AddHostedService(provider => provider.GetRequiredService<UsageRollupWorker>())
        .AddSingleton<DailyWorker>()
        .AddHostedService(provider => provider.GetRequiredService<DailyWorker>())
        .AddHostedService<OutboxFollower>()
        .AddHostedService<Housekeeping>();
}
