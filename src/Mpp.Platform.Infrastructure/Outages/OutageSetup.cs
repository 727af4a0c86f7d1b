using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Application.Platform;

namespace Mpp.Platform.Infrastructure.Outages;

internal static class OutageSetup
{
    public static IServiceCollection AddOutages(this IServiceCollection services) => services
        .AddSingleton<DatabaseGate>()
        .AddSingleton<OutageBook>()
        .AddSingleton<IOutages>(provider => provider.GetRequiredService<OutageBook>())
        .AddSingleton<OutageInterceptor>()
        .AddSingleton<FolderProbe>();
}
