using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Infrastructure;
using Mpp.Platform.Infrastructure.Commands;
using Mpp.Platform.Infrastructure.Persistence;

const long MaxBodyBytes = 1024 * 1024;
var command = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "serve";

// A bare switch such as --demo takes no value, which the configuration's parser would misread.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = [.. args.Where(arg => arg != command && arg != "--demo")],

    // Started from another folder, the program still finds the settings beside it.
    ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
});
if (builder.Configuration["urls"] is null)
{
    builder.WebHost.UseUrls(StartText.DefaultUrl);
}

builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBodyBytes);
builder.Services.AddPlatformLogging(builder.Environment);
builder.Services.AddJson();
builder.Services.AddApplication(builder.Configuration["AutoMapper:LicenseKey"]);
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddExceptionHandler<ProblemHandler>();
builder.Services.AddScoped<MergePatch>();
builder.Services.AddScoped<Prepared>();
builder.Services.AddSingleton<CommandLine>();
builder.Services.AddOpenApiDocument();
builder.Services.AddCompression();
builder.Services.AddCaller();
if (command is "serve" or "token")
{
    // Migrating a database takes no key.
    builder.Services.AddIdentity(builder.Configuration, builder.Environment, DatabaseSettings.DataDirectory(builder.Configuration));
}

if (command == "serve")
{
    builder.Services.AddWorkers();
}

var app = builder.Build();
if (command == "token")
{
    return TokenCommand.Run(app.Services, app.Configuration);
}

var commands = app.Services.GetRequiredService<CommandLine>();
if (command != "serve")
{
    return await commands.Run(command, CancellationToken.None);
}

StartText.Log(app);
await commands.PrepareDevelopment(CancellationToken.None);

app.UseExceptionHandler(_ => { });
app.UseHeadRequests();
app.UseStatusProblems();
app.UseRouting();
app.UseCompression();
app.UseOpenApiPage();
app.UseAuthentication();
app.UseAuthorization();
app.UseMiddleware<SoundRequests>();
app.UseMiddleware<TenantMiddleware>();
app.UseMiddleware<Idempotency>();
app.MapPlatform();
await app.RunAsync();
return 0;
