using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Queues;

/// <summary>What kind of place serves.</summary>
public enum ServicePointKind
{
    /// <summary>A hall of the mall.</summary>
    Hall,

    /// <summary>A session in a village or district (jemput bola).</summary>
    Outreach,
}

/// <summary>A place where tickets are numbered and called; a regency may serve at several (Perpres 89/2021 Art. 3).</summary>
public sealed class ServicePoint : TenantEntity, IAnnounced
{
    public const int NameLength = 100;
    public const int AddressLength = 200;
    public const string MainName = "Ruang utama";

    private ServicePoint() { }

    public ServicePoint(string name, bool isMain)
    {
        Name = name;
        IsMain = isMain;
    }

    public static string EventName => "queues.service-point";

    public string Name { get; private set; } = "";

    public ServicePointKind Kind { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Takes the tickets that name no point and whose service no open counter serves.</summary>
    public bool IsMain { get; private init; }

    public void Describe(string name, ServicePointKind kind, string? address)
    {
        Name = name;
        Kind = kind;
        Address = address;
    }
}
