namespace Mpp.Platform.Api.Identity;

/// <summary>Roles as tokens name them.</summary>
internal static class Roles
{
    public const string PlatformAdmin = "platform-admin";
    public const string MinistryAnalyst = "ministry-analyst";
    public const string ProvinceAnalyst = "province-analyst";
    public const string MallAdmin = "mall-admin";
    public const string Supervisor = "supervisor";
    public const string CounterOfficer = "counter-officer";
    public const string MemberOfficer = "member-officer";
    public const string Auditor = "auditor";

    /// <summary>Inspectorate (inspektorat): complaints that the reported unit must never see.</summary>
    public const string Inspector = "inspector";

    /// <summary>Scores the units it is assigned to in a performance evaluation.</summary>
    public const string Evaluator = "evaluator";

    public const string Kiosk = "kiosk";
    public const string Display = "display";

    /// <summary>Above tenants: their tokens name no tenant.</summary>
    public static readonly IReadOnlySet<string> OfPlatform =
        new HashSet<string>(StringComparer.Ordinal) { PlatformAdmin, MinistryAnalyst, ProvinceAnalyst };

    public static readonly IReadOnlyList<string> All =
        [PlatformAdmin, MinistryAnalyst, ProvinceAnalyst, MallAdmin, Supervisor, CounterOfficer, MemberOfficer, Auditor, Inspector, Evaluator, Kiosk, Display];
}
