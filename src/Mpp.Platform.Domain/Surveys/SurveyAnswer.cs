using System.Globalization;
using System.Security.Cryptography;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Surveys;

/// <summary>
/// One raw answer, never changed. It does not lead back to the visitor: no ticket, no counter, no time of day, and a key of
/// random bytes that says nothing of when it was made. No event and no audit entry speaks of it.
/// </summary>
public sealed class SurveyAnswer : ITenantOwned
{
    public const int ScoresLength = 1_000;
    public const int WordLength = 30;

    private SurveyAnswer() { }

    public SurveyAnswer(
        DateOnly answeredOn, AnswerSource source, Questionnaire asked, IReadOnlyDictionary<string, int> scores, AnswerScope scope, Respondent by, string tenantId = "")
    {
        TenantId = tenantId;
        (AnsweredOn, Source, Scores) = (answeredOn, source, scores);
        (InstrumentVersion, FormId) = (asked.Version, asked.FormId);
        (MemberId, ServiceId, PeriodId) = (scope.MemberId, scope.ServiceId, scope.PeriodId);
        (Sex, AgeBand, Education, Occupation) = (by.Sex, by.AgeBand, by.Education, by.Occupation);
    }

    public string TenantId { get; private init; } = "";

    public Guid Id { get; private init; } = new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Local date of the mall.</summary>
    public DateOnly AnsweredOn { get; private init; }

    public Guid? MemberId { get; private init; }

    public Guid? ServiceId { get; private init; }

    /// <summary>The round it was entered for; null by ticket link.</summary>
    public Guid? PeriodId { get; private init; }

    public AnswerSource Source { get; private init; }

    public string InstrumentVersion { get; private init; } = "";

    /// <summary>The tenant's edition of the form; null: the instrument as it stands.</summary>
    public Guid? FormId { get; private init; }

    /// <summary>Score by element key.</summary>
    public IReadOnlyDictionary<string, int> Scores { get; private init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public Sex? Sex { get; private init; }

    public string? AgeBand { get; private init; }

    public string? Education { get; private init; }

    public string? Occupation { get; private init; }

    /// <summary>Scores as one text, by key: <c>fee=4 product=3</c>. The same scores are the same text.</summary>
    public static string Pack(IReadOnlyDictionary<string, int> scores) => string.Join(' ', scores
        .OrderBy(score => score.Key, StringComparer.Ordinal)
        .Select(score => string.Create(CultureInfo.InvariantCulture, $"{score.Key}={score.Value}")));

    public static IReadOnlyDictionary<string, int> Unpack(string text)
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split(' '))
        {
            var pair = text.AsSpan()[range];
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                scores[pair[..equals].ToString()] = int.Parse(pair[(equals + 1)..], CultureInfo.InvariantCulture);
            }
        }

        return scores;
    }
}

/// <summary>What an answer is about.</summary>
public sealed record AnswerScope(Guid? MemberId, Guid? ServiceId, Guid? PeriodId);

/// <summary>What a respondent says of itself; nothing of it is asked for.</summary>
public sealed record Respondent(Sex? Sex, string? AgeBand, string? Education, string? Occupation)
{
    public static readonly Respondent Silent = new(null, null, null, null);
}
