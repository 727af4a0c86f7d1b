using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Readiness;

public static class ReadinessEvents
{
    public static readonly EventType Opened = new(
        "readiness.mall-opened", "A mall held its soft opening or its inauguration.", typeof(OpeningFacts));

    public static readonly EventType PlanSlipped = new("readiness.plan-slipped", "A planned date was moved.", typeof(SlipFacts));
}

/// <summary>An opening that was held.</summary>
/// <param name="Launch">Which.</param>
/// <param name="PlannedOn">The date last planned.</param>
/// <param name="On">The date it was held.</param>
/// <param name="OpenGates">Gates that were not passed then.</param>
public sealed record OpeningFacts(LaunchKind Launch, DateOnly? PlannedOn, DateOnly On, int OpenGates);

/// <summary>A date that was moved.</summary>
/// <param name="Plan">Which.</param>
/// <param name="From">The date before.</param>
/// <param name="To">The date now.</param>
public sealed record SlipFacts(SlippedPlan Plan, DateOnly From, DateOnly? To);
