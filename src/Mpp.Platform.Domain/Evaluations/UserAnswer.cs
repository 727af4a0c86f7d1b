using System.Globalization;
using System.Security.Cryptography;
using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Evaluations;

/// <summary>One user's answers (F-03). Nothing says who it was, and the key does not tell at what time.</summary>
public sealed class UserAnswer : TenantEntity
{
    public const int ScoresLength = 2_000;

    private UserAnswer() { }

    public UserAnswer(Guid evaluationId, IReadOnlyDictionary<string, decimal> scores, DateOnly answeredOn)
    {
        Id = new Guid(RandomNumberGenerator.GetBytes(16));
        EvaluationId = evaluationId;
        Scores = string.Join(' ', scores.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}")));
        AnsweredOn = answeredOn;
    }

    public Guid EvaluationId { get; private init; }

    /// <summary>Item key and score, such as <c>user-fee:4</c>, with spaces between.</summary>
    public string Scores { get; private init; } = "";

    /// <summary>Local date; no time of day.</summary>
    public DateOnly AnsweredOn { get; private init; }

    public IReadOnlyDictionary<string, decimal> ByItem() => Scores.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(':'))
        .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
