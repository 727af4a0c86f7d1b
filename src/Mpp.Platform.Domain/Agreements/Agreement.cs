using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Agreements;

/// <summary>
/// An agreement between the regency and those who serve at its mall. Its terms are open until it is signed; after that
/// they change by addendum alone, and each version is kept.
/// </summary>
public sealed class Agreement : TenantEntity, IAudited
{
    public const int TitleLength = 300;
    public const int PlaceLength = 150;
    public const int ReasonLength = 500;
    public const int TermsLength = 20_000;
    public const int PartiesMax = 200;
    public const int PhaseMax = 99;

    private readonly List<AgreementParty> _parties = [];
    private readonly List<AgreementSignatory> _signatories = [];
    private readonly List<AgreementService> _services = [];

    private Agreement() { }

    public Agreement(AgreementKind kind) => Kind = kind;

    public static string EventName => "agreements.agreement";

    public AgreementKind Kind { get; private init; }

    public Guid? ParentId { get; private set; }

    /// <summary>1 is the first phase of a mall's agreements (tahap pertama).</summary>
    public int? Phase { get; private set; }

    public string Title { get; private set; } = "";

    public string? Terms { get; private set; }

    /// <summary>As it was last stored; <see cref="StatusOn"/> tells it for a day.</summary>
    public AgreementStatus Status { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    public string? Place { get; private set; }

    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Last day in force; null is without end.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Local date since which <see cref="ExpiresOn"/> is known; no reminder before it is owed.</summary>
    public DateOnly? ExpirySetOn { get; private set; }

    /// <summary>Why it has not been signed.</summary>
    public string? PendingReason { get; private set; }

    /// <summary>When it is to be signed at the latest.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? DueSetOn { get; private set; }

    public Guid? SupersededById { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? TerminationReason { get; private set; }

    /// <summary>Version of the terms: 0 before signature, then 1, 2 ... with each addendum.</summary>
    public int TermsVersion { get; private set; }

    /// <summary>Whether it renews what many parties have promised before.</summary>
    public bool IsRecommitment { get; init; }

    /// <summary>Counts writes, so that a change of the parties alone is a change of the agreement.</summary>
    public int Writes { get; private set; }

    public IReadOnlyList<AgreementParty> Parties => _parties;

    public IReadOnlyList<AgreementSignatory> Signatories => _signatories;

    public IReadOnlyList<AgreementService> Services => _services;

    public bool IsSigned => SignedOn is not null;

    /// <summary>Not signed, and not given up.</summary>
    public bool IsPending => Status is AgreementStatus.Draft or AgreementStatus.UnderDiscussion or AgreementStatus.Ready;

    /// <summary>Where it stands on a local day: signing makes it signed, its first day active, the day after its last expired.</summary>
    public AgreementStatus StatusOn(DateOnly today) => Status is not (AgreementStatus.Signed or AgreementStatus.Active) ? Status
        : ExpiresOn < today ? AgreementStatus.Expired
        : EffectiveOn <= today ? AgreementStatus.Active
        : AgreementStatus.Signed;

    public Result<Done> Describe(AgreementText text, DateOnly today)
    {
        if (IsSigned || !IsPending)
        {
            return IsSigned ? AgreementErrors.AlreadySigned : AgreementErrors.Ended;
        }

        var dated = Date(null, text.EffectiveOn, text.ExpiresOn, today);
        if (dated.Error is not null)
        {
            return dated.Error;
        }

        (ParentId, Phase, Title, Terms) = (text.ParentId, text.Phase, text.Title, text.Terms);
        Await(text.PendingReason, text.DueOn, today);
        Writes++;
        return Done.Value;
    }

    /// <summary>Why it is not signed, and until when it should be.</summary>
    public void Await(string? reason, DateOnly? dueOn, DateOnly today)
    {
        DueSetOn = dueOn is null ? null : dueOn == DueOn ? DueSetOn : today;
        (PendingReason, DueOn) = (reason, dueOn);
        Writes++;
    }

    /// <summary>Names the parties and who signs for each; a signatory names its party by place, 1 being the first.</summary>
    public Result<Done> Between(IReadOnlyList<PartyText> parties)
    {
        if (!IsPending)
        {
            return AgreementErrors.AlreadySigned;
        }

        _signatories.Clear();
        _parties.Clear();
        foreach (var (index, text) in parties.Index())
        {
            var party = new AgreementParty(Id, index + 1, text.MemberId, text.Name, text.Number);
            _parties.Add(party);
            _signatories.AddRange(text.Signatories.Select(signatory => new AgreementSignatory(
                Id, party.Id, signatory.Office, signatory.Name, signatory.Title, signatory.DelegatedBy)));
        }

        Writes++;
        return Done.Value;
    }

    public void Cover(IEnumerable<Guid> serviceIds)
    {
        var wanted = serviceIds.ToHashSet();
        _services.RemoveAll(covered => !wanted.Contains(covered.ServiceId));
        _services.AddRange(wanted.Where(id => _services.TrueForAll(covered => covered.ServiceId != id)).Select(id => new AgreementService(Id, id)));
        Writes++;
    }

    public Result<Done> Discuss()
    {
        if (Status is not (AgreementStatus.Draft or AgreementStatus.Ready))
        {
            return AgreementErrors.StatusOrder;
        }

        Status = AgreementStatus.UnderDiscussion;
        return Done.Value;
    }

    public Result<Done> MakeReady()
    {
        if (Status is not (AgreementStatus.Draft or AgreementStatus.UnderDiscussion))
        {
            return AgreementErrors.StatusOrder;
        }

        if (_parties.Count < 2)
        {
            return AgreementErrors.PartiesMissing;
        }

        if (_parties.Exists(party => !_signatories.Exists(signatory => signatory.PartyId == party.Id)))
        {
            return AgreementErrors.SignatoryMissing;
        }

        Status = AgreementStatus.Ready;
        return Done.Value;
    }

    public Result<Done> Sign(SigningText signing, DateOnly today)
    {
        if (!IsPending)
        {
            return IsSigned ? AgreementErrors.AlreadySigned : AgreementErrors.Ended;
        }

        if (_parties.Count < 2)
        {
            return AgreementErrors.PartiesMissing;
        }

        if (_parties.Exists(party => !_signatories.Exists(signatory => signatory.PartyId == party.Id && signatory.IsComplete)))
        {
            return AgreementErrors.SignatoryMissing;
        }

        if (signing.SignedOn > today)
        {
            return AgreementErrors.SignedInFuture;
        }

        var dated = Date(signing.SignedOn, signing.EffectiveOn ?? EffectiveOn ?? signing.SignedOn, signing.ExpiresOn ?? ExpiresOn, today);
        if (dated.Error is not null)
        {
            return dated.Error;
        }

        (SignedOn, Place, Status, TermsVersion) = (signing.SignedOn, signing.Place ?? Place, AgreementStatus.Signed, 1);
        Await(null, null, today);
        Advance(today);
        return Done.Value;
    }

    /// <summary>Changes the terms of a signed agreement; the caller keeps the version.</summary>
    public Result<Done> Amend(string title, string? terms, DateOnly? expiresOn, DateOnly today)
    {
        if (!IsSigned || StatusOn(today) is AgreementStatus.Expired or AgreementStatus.Superseded or AgreementStatus.Terminated)
        {
            return IsSigned ? AgreementErrors.Ended : AgreementErrors.NotSigned;
        }

        var dated = Date(SignedOn, EffectiveOn, expiresOn, today);
        if (dated.Error is not null)
        {
            return dated.Error;
        }

        (Title, Terms) = (title, terms);
        TermsVersion++;
        return Done.Value;
    }

    /// <summary>Gives way to another agreement that is signed.</summary>
    public Result<Done> SupersedeBy(Agreement other, DateOnly today)
    {
        if (other.Id == Id)
        {
            return AgreementErrors.Itself;
        }

        if (!IsSigned || !other.IsSigned)
        {
            return AgreementErrors.NotSigned;
        }

        if (Status is AgreementStatus.Superseded or AgreementStatus.Terminated)
        {
            return AgreementErrors.Ended;
        }

        if (other.StatusOn(today) is not (AgreementStatus.Signed or AgreementStatus.Active))
        {
            return AgreementErrors.Ended;
        }

        (Status, SupersededById, EndedOn) = (AgreementStatus.Superseded, other.Id, today);
        return Done.Value;
    }

    public Result<Done> Terminate(string reason, DateOnly today)
    {
        if (StatusOn(today) is AgreementStatus.Expired or AgreementStatus.Superseded or AgreementStatus.Terminated)
        {
            return AgreementErrors.Ended;
        }

        (Status, TerminationReason, EndedOn) = (AgreementStatus.Terminated, reason, today);
        return Done.Value;
    }

    /// <summary>Stores what the day has made of it; true when that is new.</summary>
    public bool Advance(DateOnly today)
    {
        var now = StatusOn(today);
        if (now == Status)
        {
            return false;
        }

        Status = now;
        EndedOn = now == AgreementStatus.Expired ? ExpiresOn : EndedOn;
        return true;
    }

    private Result<Done> Date(DateOnly? signedOn, DateOnly? effectiveOn, DateOnly? expiresOn, DateOnly today)
    {
        if (effectiveOn < signedOn || expiresOn < (effectiveOn ?? signedOn))
        {
            return AgreementErrors.DateOrder;
        }

        ExpirySetOn = expiresOn is null ? null : expiresOn == ExpiresOn ? ExpirySetOn : today;
        (EffectiveOn, ExpiresOn) = (effectiveOn, expiresOn);
        return Done.Value;
    }
}
