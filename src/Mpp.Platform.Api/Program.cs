using Microsoft.AspNetCore.Server.Kestrel.Core;
using Mpp.Platform.Api.Contract;
using Mpp.Platform.Api.Doors;
using Mpp.Platform.Api.Endpoints;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Api.Limits;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Infrastructure;
using Mpp.Platform.Infrastructure.Commands;
using Mpp.Platform.Infrastructure.Persistence;

var command = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "serve";

if (command == "errors")
{
    // The page of errors is the program's alone: no setting or database changes it.
    return ErrorPage.Print();
}

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

builder.WebHost.ConfigureKestrel(kestrel =>
{
    var bodies = BodySettings.From(builder.Configuration);
    kestrel.Limits.MaxRequestBodySize = WholeBodies.MaxBytes;
    kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bodies.LeastBytesPerSecond, BodySettings.Grace);
    kestrel.AddServerHeader = false;
});
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
builder.Services.AddSingleton(BodySettings.From(builder.Configuration));
builder.Services.AddCaller();
builder.Services.AddSingleton<PublicAddress>();
builder.Services.AddTrustedProxies(builder.Configuration);
builder.Services.AddCrossOrigins();
builder.Services.AddLimits(builder.Configuration);
if (command is "serve" or "token")
{
    // Migrating a database takes no key.
    builder.Services.AddIdentity(builder.Configuration, builder.Environment, DatabaseSettings.DataDirectory(builder.Configuration));
}

if (command == "serve")
{
    builder.Services.AddWorkers();
}

// Closed at the end of a command as well: what it logged last is written by then.
await using var app = builder.Build();
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

// The order is part of the behaviour. Whoever comes later relies on what those before have settled:
// proxies first, because address and scheme are asked for by all others;
app.UseTrustedProxies();

// then what every answer carries, a fault's too, and the two that give faults and bare statuses their body;
app.UseSecurityHeaders();
app.UseExceptionHandler(_ => { });
app.UseHeadRequests();
app.UseStatusProblems();

// a host that is not ours gets nothing; a page of another origin must be able to read each refusal below, and asks for
// leave without a token: so both stand before anything that refuses for another reason;
app.UseMiddleware<HostFilter>();
app.UseCrossOrigins();

// calls are counted by subject, so after the token was read, and before a wrong token is refused: guesses count by address;
app.UseRouting();
app.UseCompression();
app.UseAuthentication();
app.UseLimits();
app.UseMiddleware<InvalidTokens>();
app.UseOpenApiPage();

// then who may; the whole body, for those who may; in which mall, and whether it was done before: the last two open the
// database, and nothing behind them waits for a caller.
app.UseAuthorization();
app.UseMiddleware<WholeBodies>();
app.UseMiddleware<SoundRequests>();
app.UseMiddleware<TenantMiddleware>();
app.UseMiddleware<Idempotency>();
app.MapPlatform();
await app.RunAsync();
return 0;
