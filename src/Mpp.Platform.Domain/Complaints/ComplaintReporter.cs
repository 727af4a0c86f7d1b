using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Complaints;

/// <summary>Who complained: apart from the complaint, so that no read of complaints brings it along.</summary>
public sealed class ComplaintReporter : ITenantOwned
{
    public const int NameLength = 150;
    public const int EmailLength = 254;
    public const int PhoneLength = 30;

    private ComplaintReporter() { }

    public ComplaintReporter(Guid complaintId, string? name, string? email, string? phone) =>
        (ComplaintId, Name, Email, Phone) = (complaintId, name, email, phone);

    public string TenantId { get; private init; } = "";

    public Guid ComplaintId { get; private init; }

    [Personal]
    public string? Name { get; private set; }

    [Personal]
    public string? Email { get; private set; }

    [Personal]
    public string? Phone { get; private set; }
}
