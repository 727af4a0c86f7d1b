using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Domain.Agreements;
using Mpp.Platform.Domain.Catalogue;
using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;
using Mpp.Platform.Domain.Documents;
using Mpp.Platform.Domain.Evaluations;
using Mpp.Platform.Domain.Instruments;
using Mpp.Platform.Domain.Members;
using Mpp.Platform.Domain.National;
using Mpp.Platform.Domain.Platform;
using Mpp.Platform.Domain.Queues;
using Mpp.Platform.Domain.Readiness;
using Mpp.Platform.Domain.Staffing;
using Mpp.Platform.Domain.Surveys;
using Mpp.Platform.Domain.Tenants;

namespace Mpp.Platform.Application.Common;

/// <summary>The database as use cases see it: already narrowed to the tenant of the request.</summary>
public interface IAppDbContext
{
    DbSet<Region> Regions { get; }

    DbSet<ProvinceTimeZone> ProvinceTimeZones { get; }

    DbSet<Holiday> Holidays { get; }

    DbSet<CalendarChange> CalendarChanges { get; }

    DbSet<Tenant> Tenants { get; }

    DbSet<Instrument> Instruments { get; }

    DbSet<TenantStatusChange> TenantStatusChanges { get; }

    DbSet<AllowedOrigins> AllowedOrigins { get; }

    DbSet<Member> Members { get; }

    DbSet<ActivityRule> ActivityRules { get; }

    DbSet<Service> Services { get; }

    DbSet<Agreement> Agreements { get; }

    DbSet<AgreementVersion> AgreementVersions { get; }

    DbSet<AgreementSignature> AgreementSignatures { get; }

    DbSet<Commitment> Commitments { get; }

    DbSet<SigningEvent> SigningEvents { get; }

    DbSet<Gate> Gates { get; }

    DbSet<GateTemplate> GateTemplates { get; }

    DbSet<PlanSlip> PlanSlips { get; }

    DbSet<ContinuityNotice> ContinuityNotices { get; }

    DbSet<ServiceStandard> ServiceStandards { get; }

    DbSet<StandardComponent> StandardComponents { get; }

    DbSet<ServiceCharter> ServiceCharters { get; }

    DbSet<ServiceFee> ServiceFees { get; }

    DbSet<PlacementReview> PlacementReviews { get; }

    DbSet<DuplicateService> DuplicateServices { get; }

    DbSet<Synonym> Synonyms { get; }

    DbSet<ServicePoint> ServicePoints { get; }

    DbSet<Counter> Counters { get; }

    DbSet<CounterService> CounterServices { get; }

    DbSet<CounterSession> CounterSessions { get; }

    DbSet<ScheduleChange> ScheduleChanges { get; }

    DbSet<Secondment> Secondments { get; }

    DbSet<Visit> Visits { get; }

    DbSet<Ticket> Tickets { get; }

    DbSet<Complaint> Complaints { get; }

    DbSet<ComplaintStep> ComplaintSteps { get; }

    DbSet<ComplaintReporter> ComplaintReporters { get; }

    DbSet<ComplaintKey> ComplaintKeys { get; }

    DbSet<ComplaintSequence> ComplaintSequences { get; }

    DbSet<ComplaintLimitOfMall> ComplaintLimits { get; }

    DbSet<DailyUsage> DailyUsage { get; }

    DbSet<DailyMall> DailyMalls { get; }

    DbSet<MallClosure> MallClosures { get; }

    DbSet<WeeklyUsage> WeeklyUsage { get; }

    DbSet<WeeklyQuality> WeeklyQuality { get; }

    DbSet<YearlyQuality> YearlyQuality { get; }

    DbSet<YearlyEvaluation> YearlyEvaluations { get; }

    DbSet<YearlyScore> YearlyScores { get; }
    DbSet<EvaluationPeriod> EvaluationPeriods { get; }

    DbSet<EvaluatedUnit> EvaluatedUnits { get; }

    DbSet<Evaluation> Evaluations { get; }

    DbSet<EvaluationAspectScore> EvaluationAspectScores { get; }

    DbSet<EvaluatorAssignment> EvaluatorAssignments { get; }

    DbSet<IndicatorScore> IndicatorScores { get; }

    DbSet<UserAnswer> UserAnswers { get; }

    DbSet<EvaluationRevision> EvaluationRevisions { get; }

    DbSet<SelfReportAuthor> SelfReportAuthors { get; }

    DbSet<Objection> Objections { get; }

    DbSet<Finding> Findings { get; }

    DbSet<ActionPlan> ActionPlans { get; }
    DbSet<SurveyForm> SurveyForms { get; }

    DbSet<SurveyPeriod> SurveyPeriods { get; }

    DbSet<SurveyToken> SurveyTokens { get; }

    DbSet<SurveyAnswer> SurveyAnswers { get; }

    DbSet<SurveyPublication> SurveyPublications { get; }

    DbSet<SurveyFollowUp> SurveyFollowUps { get; }

    DbSet<Document> Documents { get; }

    DbSet<AuditEntry> AuditEntries { get; }

    DbSet<AuditHead> AuditHeads { get; }

    DbSet<OutboxEvent> OutboxEvents { get; }

    DbSet<IdempotencyRecord> IdempotencyRecords { get; }

    DbSet<WorkLease> WorkLeases { get; }

    DbSet<HeldName> HeldNames { get; }

    /// <summary>Facts of all tenants, for national reads; raw rows cannot be asked for here.</summary>
    IQueryable<T> AcrossTenants<T>()
        where T : class, IAggregate;

    /// <summary>Reads each included list by a query of its own: several long lists in one would be multiplied.</summary>
    IQueryable<T> InParts<T>(IQueryable<T> rows)
        where T : class;

    /// <summary>
    /// Writes an event of a declared type with the next save; created, changed and deleted are announced without asking.
    /// </summary>
    /// <param name="data">Of the type the event declares; never personal data.</param>
    void Announce(EventType type, Guid subjectId, object? data = null);

    /// <summary>Marks, with the next save, a local day whose weekly and yearly facts must be computed again from raw rows.</summary>
    void CountAgain(DateOnly day);

    /// <summary>
    /// Marks, with the next save, the weeks of a period in which other days are open than before: closures and weekly facts are
    /// found again.
    /// </summary>
    /// <param name="last">Null when no end is told.</param>
    void CountDaysAgain(DateOnly first, DateOnly? last);

    /// <summary>
    /// Saves; what the database or another officer refuses comes back as <see cref="SaveRefusal"/>, any other fault is thrown.
    /// A refused save forgets what was to be written: whoever goes on reads again.
    /// </summary>
    Task<SaveRefusal> Save(CancellationToken ct);

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction inside the retry strategy; it commits unless the work refuses. Inside a
    /// transaction that is open already it is a part of that one: refused, the part leaves nothing behind, and the rest goes on.
    /// </summary>
    Task<Result<T>> InTransaction<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct);

    /// <summary>Waits for whoever else holds the row, and holds it until the transaction ends; false when there is no such row.</summary>
    Task<bool> Hold<T>(Guid id, CancellationToken ct)
        where T : TenantEntity;

    /// <summary>The same for what has no row of its own: transactions of one mall hold a name one after the other.</summary>
    Task Hold(string name, CancellationToken ct);

    /// <summary>Adds a row by itself unless it is there; of two who add it at once, the second finds it there.</summary>
    Task AddUnlessThere<T>(T row, CancellationToken ct)
        where T : class, ITenantOwned;
}

/// <summary>Why a save did not go through.</summary>
public enum SaveRefusal
{
    None,

    /// <summary>A unique index refused a value.</summary>
    Duplicate,

    /// <summary>A foreign key refused: a row is referenced, or a referenced row is not there.</summary>
    Reference,

    /// <summary>The row has been changed since it was read.</summary>
    Stale,
}
