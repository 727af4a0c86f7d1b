using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>A mall's own limit of a class, shorter than the instrument's.</summary>
public sealed class ComplaintLimitOfMall : TenantEntity, IAudited
{
    private ComplaintLimitOfMall() { }

    public ComplaintLimitOfMall(ComplaintClass complaintClass) => Class = complaintClass;

    public static string EventName => "complaints.limit";

    public ComplaintClass Class { get; private init; }

    public int WorkingDays { get; set; }
}
