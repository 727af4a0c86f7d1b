using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>A round of the survey: its dates, and whose services it is about.</summary>
public sealed class SurveyPeriod : TenantEntity, IAudited
{
    public const int NameLength = 150;
    public const int MaxPopulation = 100_000_000;

    public static string EventName => "surveys.period";

    public string Name { get; private set; } = "";

    /// <summary>First local date of answers.</summary>
    public DateOnly FromOn { get; private set; }

    /// <summary>Last local date of answers.</summary>
    public DateOnly UntilOn { get; private set; }

    /// <summary>Null: the whole mall, or what <see cref="ServiceId"/> says.</summary>
    public Guid? MemberId { get; private set; }

    public Guid? ServiceId { get; private set; }

    /// <summary>How many people were served, where tickets do not tell; the sample is measured by it.</summary>
    public int? Population { get; private set; }

    public void Plan(string name, DateOnly fromOn, DateOnly untilOn, Guid? memberId, Guid? serviceId, int? population) =>
        (Name, FromOn, UntilOn, MemberId, ServiceId, Population) = (name, fromOn, untilOn, memberId, serviceId, population);

    public bool Takes(DateOnly answeredOn, DateOnly today) => answeredOn >= FromOn && answeredOn <= UntilOn && answeredOn <= today;
}
