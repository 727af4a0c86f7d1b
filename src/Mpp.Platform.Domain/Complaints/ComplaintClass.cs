namespace Mpp.Platform.Domain.Complaints;

/// <summary>Class (klasifikasi) of a complaint; it decides the time limit and who may see it.</summary>
public enum ComplaintClass
{
    /// <summary>Request for information (permintaan informasi).</summary>
    InformationRequest,

    /// <summary>Complaint about a service (tidak berkadar pengawasan).</summary>
    ServiceComplaint,

    /// <summary>Abuse of position, illegal levy, staff discipline (berkadar pengawasan); the inspectorate's alone.</summary>
    OversightComplaint,

    /// <summary>Aspiration (aspirasi).</summary>
    Aspiration,
}
