using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

/// <summary>A counter (gerai, loket) and the services it serves.</summary>
public sealed class Counter : TenantEntity, IAnnounced
{
    public const int NameLength = 60;
    public const int ServicesMax = 200;

    private readonly List<CounterService> _services = [];

    private Counter() { }

    public Counter(Guid servicePointId) => ServicePointId = servicePointId;

    public static string EventName => "queues.counter";

    public Guid ServicePointId { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsOpen { get; private set; } = true;

    public IReadOnlyList<CounterService> Services => _services;

    public void Describe(string name, bool isOpen)
    {
        Name = name;
        IsOpen = isOpen;
    }

    /// <summary>Moves the counter to another point of the same mall.</summary>
    public void MoveTo(Guid servicePointId) => ServicePointId = servicePointId;

    /// <summary>A counter serves only what is placed at the mall.</summary>
    public Result<Done> Serve(IReadOnlyCollection<Service> services)
    {
        if (services.Any(service => service.Placement != Placement.Mall))
        {
            return QueueErrors.ServiceNotAtMall;
        }

        _services.RemoveAll(served => services.All(service => service.Id != served.ServiceId));
        _services.AddRange(services
            .Where(service => _services.TrueForAll(served => served.ServiceId != service.Id))
            .Select(service => new CounterService(Id, service.Id)));
        return Done.Value;
    }
}

/// <summary>One service of one counter.</summary>
public sealed class CounterService : ITenantOwned
{
    private CounterService() { }

    public CounterService(Guid counterId, Guid serviceId)
    {
        CounterId = counterId;
        ServiceId = serviceId;
    }

    public string TenantId { get; private init; } = "";

    public Guid CounterId { get; private init; }

    public Guid ServiceId { get; private init; }
}
