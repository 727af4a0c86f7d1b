namespace Mpp.Platform.Infrastructure.Demo;

/// <summary>What the press told of a mall besides its tickets; names of people, reasons and numbers of letters are invented.</summary>
/// <param name="Regent">Who signs for the regency or city.</param>
/// <param name="Satisfaction">Mean score of the survey around which answers lie, 1 to 4.</param>
/// <param name="Evaluation">Mean score of the platform's own evaluation, 0 to 5.</param>
/// <param name="Results">Evaluations from before the platform.</param>
internal sealed record DemoStory(
    string Regent, DateOnly? SoftOpeningPlannedOn, DemoPact Agreements, DemoDecree Standards, IReadOnlyList<DemoLoan> Secondments,
    DemoHabits Days, double Satisfaction, double Evaluation, IReadOnlyList<DemoResult> Results);

/// <summary>The agreements of a mall: one with each member that had joined, some of them together, and those not signed.</summary>
/// <param name="Years">For how long; null is without end.</param>
/// <param name="Jointly">Short names of members that signed one agreement together.</param>
internal sealed record DemoPact(
    string Title, DateOnly SignedOn, string Place, int? Phase, int? Years, IReadOnlyList<string> Jointly, IReadOnlyList<DemoPending> Pending,
    DemoRound? Recommitment);

/// <summary>A member that has not signed.</summary>
internal sealed record DemoPending(string Member, string Reason, DateOnly DueOn);

/// <summary>A round in which all members promised again, which takes the place of their agreements.</summary>
internal sealed record DemoRound(string Title, DateOnly HeldOn, string Place, string Terms, IReadOnlyList<DemoPromise> Promises);

/// <summary>A promise of such a round.</summary>
/// <param name="ByActive">True: each member owes it and those that are active have kept it; null: the mall owes it, and has kept it.</param>
internal sealed record DemoPromise(string Kind, string Title, DateOnly DueOn, bool? ByActive);

/// <summary>Standards of services and the charter.</summary>
/// <param name="Share">Share of the active members' services whose standard is set; the rest is being drafted.</param>
/// <param name="Reviewed">Whether they were looked at again within the year.</param>
internal sealed record DemoDecree(string Decree, DateOnly DecreeOn, double Share, bool Reviewed);

/// <summary>An official of one member who serves at another; the name is no real person's.</summary>
internal sealed record DemoLoan(string Home, string Serving, string Name, string Reason);

/// <summary>How the days of a mall go.</summary>
/// <param name="Doors">Share of a day's visitors that stand at the doors when they open.</param>
/// <param name="Late">Share of counters opened after the mall's hours have begun.</param>
/// <param name="Understaffed">Share of days on which a member with several counters leaves one of them closed.</param>
/// <param name="Answers">Share of completed tickets whose visitor answers the survey.</param>
/// <param name="Complaints">Share of completed tickets that are complained of by who waited for nothing; it rises with the wait.</param>
internal sealed record DemoHabits(double Doors, double Late, double Understaffed, double Answers, double Complaints);

/// <summary>A result from before the platform, by the instrument of its own time.</summary>
/// <param name="Year">Null is the year before the platform's own evaluation.</param>
/// <param name="Scores">One for each aspect, in the instrument's order.</param>
internal sealed record DemoResult(
    int? Year, string Instrument, IReadOnlyList<decimal> Scores, decimal? UserMean, int Respondents, DateOnly? DecidedOn, string Source);
