using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>A ceremony at which many agreements are signed, with the list of who did not and why.</summary>
public sealed class SigningEvent : TenantEntity, IAudited
{
    public const int NameLength = 200;
    public const int LinesMax = 300;

    private readonly List<SigningEventLine> _lines = [];

    private SigningEvent() { }

    public SigningEvent(string name, DateOnly heldOn, string? place)
    {
        Name = name;
        HeldOn = heldOn;
        Place = place;
    }

    public static string EventName => "agreements.signing-event";

    public string Name { get; private init; } = "";

    public DateOnly HeldOn { get; private init; }

    public string? Place { get; private init; }

    public IReadOnlyList<SigningEventLine> Lines => _lines;

    public void Signed(Guid agreementId) => _lines.Add(new SigningEventLine(Id, agreementId, null, isSigned: true, null, null));

    public void NotSigned(Guid? agreementId, Guid? memberId, string reason, DateOnly? dueOn) =>
        _lines.Add(new SigningEventLine(Id, agreementId, memberId, isSigned: false, reason, dueOn));
}

/// <summary>One agreement, or one member without an agreement yet, at a ceremony.</summary>
public sealed class SigningEventLine : ITenantOwned
{
    private SigningEventLine() { }

    internal SigningEventLine(Guid eventId, Guid? agreementId, Guid? memberId, bool isSigned, string? reason, DateOnly? dueOn)
    {
        EventId = eventId;
        AgreementId = agreementId;
        MemberId = memberId;
        IsSigned = isSigned;
        Reason = reason;
        DueOn = dueOn;
    }

    public string TenantId { get; private init; } = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid EventId { get; private init; }

    public Guid? AgreementId { get; private init; }

    public Guid? MemberId { get; private init; }

    public bool IsSigned { get; private init; }

    public string? Reason { get; private init; }

    public DateOnly? DueOn { get; private init; }
}
