using System.Globalization;

namespace Mpp.Platform.Benchmarks.Platform;

/// <summary>The mall that is measured, set up over HTTP as its staff would.</summary>
internal sealed record Mall(
    string Code, Guid MemberId, Guid ServicePointId, IReadOnlyList<Guid> ServiceIds, IReadOnlyList<Guid> CounterIds, DateOnly Today,
    string KioskToken, string OfficerToken)
{
    private const string Region = "35.24";

    private const int BoardWaiting = 10;

    public string Path => $"/v1/tenants/{Code}";

    public static string Prefix(int queue) => string.Create(CultureInfo.InvariantCulture, $"Q{queue + 1:D2}");

    /// <summary>One member, one service point, and per queue one service and one counter that serves it alone.</summary>
    public static async Task<Mall> Prepare(JsonClient http, int queues, CancellationToken ct)
    {
        await http.Post("/v1/tenants", new { code = Region }, await http.Token("platform-admin", tenant: null, ct), ct);
        var admin = await http.Token("mall-admin", Region, ct);
        var path = $"/v1/tenants/{Region}";
        var member = await Id($"{path}/members", new { name = "Dinas Kependudukan dan Pencatatan Sipil", kind = "regional-agency" });
        var point = await Id($"{path}/service-points", new { name = "Lantai 1" });
        var services = new List<Guid>();
        var counters = new List<Guid>();
        for (var queue = 0; queue < queues; queue++)
        {
            var (name, prefix) = ($"Layanan {queue + 1}", Prefix(queue));
            services.Add(await Id($"{path}/services", new { memberId = member, name, code = prefix, ticketPrefix = prefix }));
            counters.Add(await Id($"{path}/counters", new { name = $"Loket {queue + 1}", servicePointId = point, serviceIds = new[] { services[queue] } }));
        }

        // The mall's own date, as its time zone has it.
        var kiosk = await http.Token("kiosk", Region, ct);
        var ticket = await http.Post($"{path}/tickets", new { serviceId = services[0], channel = "kiosk" }, kiosk, ct);
        var today = DateOnly.ParseExact(ticket.GetProperty("serviceDate").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Mall(Region, member, point, services, counters, today, kiosk, await http.Token("counter-officer", Region, ct));

        async Task<Guid> Id(string list, object body) => (await http.Post(list, body, admin, ct)).GetProperty("id").GetGuid();
    }

    /// <summary>A board as in the middle of a morning: somebody at every counter, ten waiting for each.</summary>
    public async Task OpenBoard(JsonClient http, CancellationToken ct)
    {
        for (var queue = 0; queue < ServiceIds.Count; queue++)
        {
            for (var ticket = 0; ticket <= BoardWaiting; ticket++)
            {
                await http.Post($"{Path}/tickets", new { serviceId = ServiceIds[queue], channel = "kiosk" }, KioskToken, ct);
            }

            await http.Post($"{Path}/counters/{CounterIds[queue]}/call-next", new { }, OfficerToken, ct);
        }
    }
}
