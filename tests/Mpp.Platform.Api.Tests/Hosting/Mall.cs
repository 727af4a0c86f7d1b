using System.Globalization;
using System.Text.Json.Nodes;
using Mpp.Platform.Api.Identity;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>One mall under test and what its people do.</summary>
internal sealed class Mall(PlatformApp app, string code)
{
    private int _count;

    public string Code => code;

    public PlatformApp App => app;

    public string Path => $"/v1/tenants/{code}";

    public HttpClient Admin { get; } = app.As(Roles.MallAdmin, code);

    public HttpClient As(string? role, Guid? member = null, string? subject = null) => app.As(role, role is null ? null : code, member?.ToString(), subject: subject);

    public async Task<Guid> AddMember(string name = "Disdukcapil") =>
        (await (await Admin.Post($"{Path}/members", new { name, kind = "regional-agency", status = "onboarding" })).Is(201)).Id();

    public async Task<Guid> AddService(Guid memberId, string? prefix = null)
    {
        var number = Interlocked.Increment(ref _count);
        var name = string.Create(CultureInfo.InvariantCulture, $"S{number}");
        return (await (await Admin.Post($"{Path}/services", new { memberId, name = $"Layanan {name}", code = name, ticketPrefix = prefix ?? name })).Is(201)).Id();
    }

    public async Task<Guid> AddCounter(params Guid[] serviceIds)
    {
        var number = Interlocked.Increment(ref _count);
        return (await (await Admin.Post($"{Path}/counters", new { name = string.Create(CultureInfo.InvariantCulture, $"Loket {number}"), serviceIds })).Is(201)).Id();
    }

    /// <summary>A member with one service and one counter.</summary>
    public async Task<(Guid Member, Guid Service, Guid Counter)> OpenQueue(string? prefix = null)
    {
        var member = await AddMember();
        var service = await AddService(member, prefix);
        return (member, service, await AddCounter(service));
    }

    public async Task<JsonNode> Issue(Guid serviceId, string priority = "regular", Guid? visitId = null, string channel = "kiosk") =>
        await (await Admin.Post($"{Path}/tickets", new { serviceId, channel, priority, visitId })).Is(201);

    public Task<HttpResponseMessage> TryCallNext(Guid counterId, HttpClient? client = null) =>
        (client ?? Admin).Post($"{Path}/counters/{counterId}/call-next");

    public async Task<JsonNode> CallNext(Guid counterId) => await (await TryCallNext(counterId)).Is(200);

    public Task<HttpResponseMessage> TryAct(Guid ticketId, string act, object? body = null) =>
        Admin.Post($"{Path}/tickets/{ticketId}/{act}", body);

    public async Task<JsonNode> Act(Guid ticketId, string act, object? body = null) => await (await TryAct(ticketId, act, body)).Is(200);

    /// <summary>Issues, calls, starts and completes one ticket.</summary>
    public async Task<JsonNode> Serve(Guid serviceId, Guid counterId, string channel = "kiosk")
    {
        await Issue(serviceId, channel: channel);
        var ticket = await CallNext(counterId);
        await Act(ticket.Id(), "start");
        return await Act(ticket.Id(), "complete");
    }
}
