namespace Mpp.Platform.Domain.Agreements;

/// <summary>What kind of agreement it is (Perpres 89/2021 Art. 6: "or other name").</summary>
public enum AgreementKind
{
    /// <summary>nota kesepakatan, kesepakatan bersama, nota kesepahaman</summary>
    MemorandumOfUnderstanding,

    /// <summary>perjanjian kerja sama (PKS), below a memorandum</summary>
    CooperationAgreement,

    /// <summary>rencana kerja, below a memorandum or a cooperation agreement</summary>
    WorkPlan,

    /// <summary>komitmen bersama of many parties</summary>
    JointCommitment,
}

/// <summary>Where an agreement stands.</summary>
public enum AgreementStatus
{
    Draft,
    UnderDiscussion,

    /// <summary>Every party and its signing office are named.</summary>
    Ready,

    /// <summary>Signed, and not in force yet.</summary>
    Signed,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Another agreement has taken its place.</summary>
    Superseded,

    /// <summary>Ended with a reason; final.</summary>
    Terminated,
}
