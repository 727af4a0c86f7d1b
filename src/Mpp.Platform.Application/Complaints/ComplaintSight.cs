using System.Linq.Expressions;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Application.Complaints;

/// <summary>
/// The one place that says which complaints a caller finds and what of them it is told. Every list, read, export,
/// document and figure goes through it.
/// </summary>
internal sealed class ComplaintSight
{
    public const string Inspector = "inspector";
    public const string MallAdmin = "mall-admin";
    public const string Supervisor = "supervisor";
    public const string MemberOfficer = "member-officer";
    public const string Auditor = "auditor";

    /// <summary>Neither an oversight complaint nor an illegal levy, which are the inspectorate's alone.</summary>
    public static readonly Expression<Func<Complaint, bool>> IsOrdinary =
        complaint => complaint.Class != ComplaintClass.OversightComplaint && !complaint.IsIllegalLevy;

    /// <summary>What everybody may read: verified, ordinary and not confidential.</summary>
    public static readonly Expression<Func<Complaint, bool>> IsPublic = complaint =>
        complaint.Class != ComplaintClass.OversightComplaint && !complaint.IsIllegalLevy && !complaint.IsConfidential && complaint.VerifiedOn != null;

    private ComplaintSight() { }

    /// <summary>The role the caller acts in; the widest it has.</summary>
    public required string Role { get; init; }

    private Guid? OwnMember { get; init; }

    private bool IsAuditor { get; init; }

    public bool IsInspector => Role == Inspector;

    private bool IsOfMall => Role is MallAdmin or Supervisor;

    public static ComplaintSight Of(ICurrentUser user) => new()
    {
        Role = user.IsIn(Inspector) ? Inspector
            : user.IsIn(MallAdmin) ? MallAdmin
            : user.IsIn(Supervisor) ? Supervisor
            : user.OfficerOf is not null ? MemberOfficer
            : user.IsIn(Auditor) ? Auditor
            : "",
        OwnMember = user.OfficerOf,
        IsAuditor = user.IsIn(Auditor),
    };

    /// <summary>The complaints the caller finds; all others are not there.</summary>
    public IQueryable<Complaint> Of(IQueryable<Complaint> complaints)
    {
        if (IsInspector)
        {
            return complaints;
        }

        if (IsOfMall || IsAuditor)
        {
            return complaints.Where(IsOrdinary);
        }

        return OwnMember is { } own
            ? complaints.Where(IsOrdinary).Where(complaint => complaint.MemberId == own && complaint.VerifiedOn != null)
            : complaints.Where(_ => false);
    }

    /// <summary>Whether the caller finds this one.</summary>
    public bool Finds(Complaint complaint) => IsInspector || (!complaint.IsOversight && (IsOfMall || IsAuditor || IsHandling(complaint)));

    /// <summary>The reporter's identity: an anonymous one's is the inspectorate's; others' also of those who answer to them.</summary>
    public bool SeesReporter(Complaint complaint) =>
        IsInspector || (!complaint.IsOversight && !complaint.IsAnonymous && (Role == MallAdmin || IsHandling(complaint)));

    /// <summary>The words of a complaint; an auditor reads rows without any.</summary>
    public bool SeesText(Complaint complaint) => IsInspector || (!complaint.IsOversight && (IsOfMall || IsHandling(complaint)));

    /// <summary>The turn it speaks of leads to the counter and to a person: never for the member complained of.</summary>
    public bool SeesTicket(Complaint complaint) => IsInspector || (!complaint.IsOversight && Role == MallAdmin);

    /// <summary>Which officer did a step.</summary>
    public bool SeesOfficers => IsInspector || IsOfMall;

    private bool IsHandling(Complaint complaint) =>
        OwnMember is { } own && complaint.MemberId == own && complaint.VerifiedOn is not null;
}

internal static class ComplaintsSeen
{
    public static IQueryable<Complaint> SeenBy(this IQueryable<Complaint> complaints, ICurrentUser user) => ComplaintSight.Of(user).Of(complaints);
}
