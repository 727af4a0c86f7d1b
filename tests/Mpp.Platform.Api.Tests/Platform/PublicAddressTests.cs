using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mpp.Platform.Api.Tests.Hosting;

namespace Mpp.Platform.Api.Tests.Platform;

/// <summary>Nobody who sends a request decides where our links lead, which host we are, or which address it came from.</summary>
public sealed class PublicAddressTests
{
    [SkippableTheory, Databases]
    public async Task SurveyLink_LeadsToThePublicAddress_WhateverTheRequestSays(string database)
    {
        await using var app = await PlatformApp.Start(database, settings: Settings(("PublicUrl", "https://mpp.example.go.id/lamongan/")));
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        foreach (var (name, value) in new[] { ("Host", "localhost"), ("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example"), ("X-Forwarded-Proto", "ftp") })
        {
            var ticket = (await mall.Serve(service, counter)).Id();
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{mall.Path}/tickets/{ticket}/survey-token");
            request.Headers.TryAddWithoutValidation(name, value);
            var made = await (await mall.Admin.SendAsync(request)).Is(201);
            Assert.StartsWith($"https://mpp.example.go.id/lamongan/survey/{mall.Code}#", made.Text("url"), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task WithoutASetting_LinksLeadToWhereThePlatformListens()
    {
        var app = await PlatformApp.On(TestDatabase.Sqlite);
        var mall = await app.NewMall();
        var (_, service, counter) = await mall.OpenQueue();
        var ticket = (await mall.Serve(service, counter)).Id();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{mall.Path}/tickets/{ticket}/survey-token");
        request.Headers.Host = "127.0.0.1:9";
        Assert.StartsWith("http://localhost:5080/survey/", (await (await mall.Admin.SendAsync(request)).Is(201)).Text("url"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task HostThatIsNotOurs_IsRefused_AndProbesByAddressAreNot()
    {
        await using var app = await PlatformApp.Start(TestDatabase.Sqlite, settings: Settings(("PublicUrl", "https://mpp.example.go.id")));
        foreach (var (host, path, status) in new[]
        {
            ("mpp.example.go.id", "/v1/tenants", 200), ("MPP.example.go.id:443", "/v1/tenants", 200), ("localhost:5080", "/v1/tenants", 200), ("127.0.0.1", "/v1/tenants", 200),
            ("evil.example", "/v1/tenants", 400), ("mpp.example.go.id.evil.example", "/v1/tenants", 400), ("10.1.2.3", "/v1/tenants", 400), ("evil.example", "/swagger/index.html", 400),
            ("10.1.2.3:5080", "/health/ready", 200), ("10.1.2.3:5080", "/health/live", 200),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            var answer = await app.CreateClient().SendAsync(request);
            if (status == 200)
            {
                await answer.Is(200);
            }
            else
            {
                await answer.IsProblem(400, "request.host-unknown");
            }
        }
    }

    [SkippableTheory]
    [InlineData("mpp.example.go.id")]
    [InlineData("ftp://mpp.example.go.id")]
    [InlineData("https://mpp.example.go.id?x=1")]
    public async Task PublicUrlThatIsNone_StopsTheStart(string url)
    {
        await using var storage = await TestDatabase.Create(TestDatabase.Sqlite);
        var (exitCode, output) = await PlatformProcess.Command(storage, "Development", "serve", $"--PublicUrl={url}");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("PublicUrl", output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(null, "10.0.0.7", "9.9.9.9", "10.0.0.7")]
    [InlineData("10.0.0.0/8, 192.168.1.5", "10.0.0.7", "9.9.9.9", "9.9.9.9")]
    [InlineData("10.0.0.0/8, 192.168.1.5", "192.168.1.5", "9.9.9.9, 10.0.0.1", "9.9.9.9")]
    [InlineData("10.0.0.0/8, 192.168.1.5", "10.0.0.7", "1.1.1.1, 9.9.9.9", "9.9.9.9")]
    [InlineData("10.0.0.0/8, 192.168.1.5", "192.168.1.6", "9.9.9.9", "192.168.1.6")]
    [InlineData(null, "127.0.0.1", "9.9.9.9", "127.0.0.1")]
    public async Task ForwardedAddress_CountsFromConfiguredProxiesAlone(string? proxies, string from, string forwarded, string seen)
    {
        var addresses = new SeenAddress(IPAddress.Parse(from));
        await using var app = await PlatformApp.Start(
            TestDatabase.Sqlite, services: services => services.AddSingleton<IStartupFilter>(addresses),
            settings: proxies is null ? null : Settings(("TrustedProxies", proxies)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/nowhere");
        request.Headers.Add("X-Forwarded-For", forwarded);
        request.Headers.Add("X-Forwarded-Proto", "https");
        await app.CreateClient().SendAsync(request);
        Assert.Equal(seen, addresses.Address?.ToString());
        Assert.Equal(seen != from, addresses.IsHttps);
    }

    private static Dictionary<string, string> Settings(params (string Name, string Value)[] settings) =>
        settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);

    /// <summary>Gives requests the address of a peer, and looks at them as they leave the platform.</summary>
    private sealed class SeenAddress(IPAddress from) : IStartupFilter
    {
        public IPAddress? Address { get; private set; }

        public bool IsHttps { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = from;
                await rest(context);
                (Address, IsHttps) = (context.Connection.RemoteIpAddress, context.Request.IsHttps);
            });
            next(app);
        };
    }
}
