using System.Text.Json;

namespace Mpp.Platform.Api.Limits;

/// <summary>Settings under <c>RateLimits</c>.</summary>
/// <param name="IsEnabled">Whether calls are counted at all.</param>
/// <param name="Redis">Where nodes count together; null for each by itself.</param>
/// <param name="Of">The limit of each kind.</param>
internal sealed record LimitSettings(bool IsEnabled, string? Redis, IReadOnlyDictionary<LimitKind, Limit> Of)
{
    private const string Section = "RateLimits";

    /// <summary>
    /// By minute and caller. Ten kiosks or halls' displays behind one address share it: a display asks every two
    /// seconds (300 a minute), a kiosk serves a visitor in no less than five seconds (120 a minute).
    /// </summary>
    private static readonly Dictionary<LimitKind, int> Usual = new()
    {
        [LimitKind.Public] = 3_000,
        [LimitKind.Caller] = 3_000,
        [LimitKind.Tracking] = 120,
        [LimitKind.Complaints] = 120,
        [LimitKind.SurveyAnswers] = 300,
        [LimitKind.Uploads] = 120,
        [LimitKind.Tokens] = 300,
    };

    private const int UsualWindowSeconds = 60;

    public static LimitSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new LimitSettings(
            section.GetValue("Enabled", defaultValue: true),
            section["Redis"] is { Length: > 0 } redis ? redis : null,
            Usual.ToDictionary(limit => limit.Key, limit => Read(limit.Key, section.GetSection(limit.Key.ToString()), limit.Value)));
    }

    private static Limit Read(LimitKind kind, IConfigurationSection section, int usual)
    {
        var (permits, seconds) = (section.GetValue("Permits", usual), section.GetValue("WindowSeconds", UsualWindowSeconds));
        return permits > 0 && seconds > 0
            ? new Limit(JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), permits, TimeSpan.FromSeconds(seconds))
            : throw new InvalidOperationException($"{section.Path} allows nothing; switch limits off by {Section}:Enabled.");
    }
}

/// <param name="Name">As headers name it.</param>
/// <param name="Permits">Calls in a window.</param>
/// <param name="Window">How long they are counted together.</param>
internal sealed record Limit(string Name, int Permits, TimeSpan Window)
{
    /// <summary>The header <c>RateLimit-Policy</c>: a list of structured fields with quota and window.</summary>
    public string Policy { get; } = FormattableString.Invariant($"\"{Name}\";q={Permits};w={(int)Window.TotalSeconds}");
}
