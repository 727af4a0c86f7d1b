using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Domain.Readiness;

/// <summary>A public notice that an open mall serves otherwise than usual; a later one takes its place from its first day on.</summary>
public sealed class ContinuityNotice : TenantEntity, IAudited
{
    public const int TextLength = 1_000;
    public const int AddressLength = 200;

    private ContinuityNotice() { }

    public static string EventName => "readiness.continuity-notice";

    public ContinuityState State { get; private init; }

    public DateOnly FromOn { get; private init; }

    /// <summary>Last day; null until another notice.</summary>
    public DateOnly? UntilOn { get; private init; }

    /// <summary>What citizens read, Indonesian.</summary>
    public string Indonesian { get; private init; } = "";

    public string? English { get; private init; }

    /// <summary>Where it serves meanwhile, when relocated.</summary>
    public string? Address { get; private init; }

    public static Result<ContinuityNotice> Of(ContinuityState state, DateOnly fromOn, DateOnly? untilOn, string indonesian, string? english, string? address) =>
        untilOn < fromOn
            ? ReadinessErrors.NoticeOrder
            : new ContinuityNotice { State = state, FromOn = fromOn, UntilOn = untilOn, Indonesian = indonesian, English = english, Address = address };
}
