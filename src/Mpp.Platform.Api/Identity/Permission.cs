namespace Mpp.Platform.Api.Identity;

/// <summary>What an endpoint lets its caller do. Every endpoint names one or says that anonymous callers may.</summary>
internal enum Permission
{
    ManageTenants,
    ManageInstruments,
    EditMall,
    ReadStatusHistory,
    ManageMembers,
    ManageServices,
    ManageServicePoints,
    ReadCounters,
    ManageCounters,
    OperateCounters,
    IssueTickets,
    ReadTicket,
    ListTickets,
    OperateQueue,
    ReadMallUsage,
    ReadNational,
    ReadAudit,
    Export,
    ReadStandards,
    DecidePlacements,
    ReadGates,
    ReportGates,
    ManageReadiness,
    ReadAgreements,
    ReadSigningEvents,
    ManageAgreements,
    ReportCommitments,
    ReadLiaison,
    NameLiaison,
    StaffCounters,
    ManageSchedules,
    ReadSecondments,
    ManageSecondments,
    ReadComplaints,
    ReadComplaintFigures,
    TriageComplaints,
    HandleComplaints,
    RedactComplaints,
    SetComplaintLimits,
}

internal static class Permissions
{
    private static readonly string[] MallStaff = [Roles.MallAdmin, Roles.Supervisor, Roles.CounterOfficer, Roles.MemberOfficer];

    /// <summary>The one table of who may what.</summary>
    public static readonly IReadOnlyDictionary<Permission, IReadOnlyList<string>> Granted = new Dictionary<Permission, IReadOnlyList<string>>
    {
        [Permission.ManageTenants] = [Roles.PlatformAdmin],
        [Permission.ManageInstruments] = [Roles.PlatformAdmin],
        [Permission.EditMall] = [Roles.PlatformAdmin, Roles.MallAdmin],
        [Permission.ReadStatusHistory] = [Roles.PlatformAdmin, Roles.MallAdmin, Roles.Auditor],
        [Permission.ManageMembers] = [Roles.MallAdmin],
        [Permission.ManageServices] = [Roles.MallAdmin, Roles.MemberOfficer],
        [Permission.ManageServicePoints] = [Roles.MallAdmin, Roles.Supervisor],
        [Permission.ReadCounters] = [.. MallStaff, Roles.Auditor, Roles.Kiosk, Roles.Display],
        [Permission.ManageCounters] = [Roles.MallAdmin, Roles.Supervisor],
        [Permission.OperateCounters] = [Roles.MallAdmin, Roles.Supervisor, Roles.CounterOfficer],
        [Permission.IssueTickets] = [.. MallStaff, Roles.Kiosk],
        [Permission.ReadTicket] = [.. MallStaff, Roles.Auditor, Roles.Kiosk],
        [Permission.ListTickets] = [.. MallStaff, Roles.Auditor],
        [Permission.OperateQueue] = MallStaff,
        [Permission.ReadMallUsage] = [.. MallStaff, Roles.Auditor],
        [Permission.ReadNational] = [Roles.MinistryAnalyst, Roles.ProvinceAnalyst],
        [Permission.ReadAgreements] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer, Roles.Auditor],
        [Permission.ReadSigningEvents] = [Roles.MallAdmin, Roles.Supervisor, Roles.Auditor],
        [Permission.ManageAgreements] = [Roles.MallAdmin],
        [Permission.ReportCommitments] = [Roles.MallAdmin, Roles.MemberOfficer],
        [Permission.ReadGates] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer, Roles.Auditor],
        [Permission.ReportGates] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer],
        [Permission.ManageReadiness] = [Roles.MallAdmin],
        [Permission.ReadStandards] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer, Roles.Auditor],
        [Permission.DecidePlacements] = [Roles.MallAdmin],
        [Permission.Export] = [Roles.MallAdmin, Roles.Supervisor],
        [Permission.ReadLiaison] = MallStaff,
        [Permission.NameLiaison] = [Roles.MallAdmin, Roles.MemberOfficer],
        [Permission.StaffCounters] = MallStaff,
        [Permission.ManageSchedules] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer],
        [Permission.ReadSecondments] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer],
        [Permission.ManageSecondments] = [Roles.MallAdmin],
        [Permission.ReadComplaints] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer, Roles.Auditor, Roles.Inspector],
        [Permission.ReadComplaintFigures] = [Roles.MallAdmin, Roles.Supervisor, Roles.Auditor, Roles.Inspector],
        [Permission.TriageComplaints] = [Roles.MallAdmin, Roles.Supervisor, Roles.Inspector],
        [Permission.HandleComplaints] = [Roles.MallAdmin, Roles.Supervisor, Roles.MemberOfficer, Roles.Inspector],
        [Permission.RedactComplaints] = [Roles.MallAdmin, Roles.Inspector],
        [Permission.SetComplaintLimits] = [Roles.MallAdmin],
        [Permission.ReadAudit] = [Roles.MallAdmin, Roles.Auditor],
    };

    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireRole(Granted[permission])).WithMetadata(new RequiredPermission(permission));
}

/// <summary>Says on the endpoint which permission it asks for; the matrix of roles is made from it.</summary>
internal sealed record RequiredPermission(Permission Permission);
