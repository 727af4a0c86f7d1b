using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Application.Common;
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

namespace Mpp.Platform.Infrastructure.Persistence;

/// <summary>What the three databases share. Contexts are pooled, so everything of a request is given in <see cref="Enter"/>.</summary>
internal abstract partial class AppDbContext(DbContextOptions options) : DbContext(options), IAppDbContext
{
    private ContextScope? _scope;

    /// <summary>Set while a statement runs that must not be repeated unasked: it may have been done when its answer was lost.</summary>
    internal bool IsDoneOnce { get; set; }

    /// <summary>Set while the schema is made: a database that is not there yet is made then, not waited for.</summary>
    internal bool MakesSchema { get; set; }

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<ProvinceTimeZone> ProvinceTimeZones => Set<ProvinceTimeZone>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<CalendarChange> CalendarChanges => Set<CalendarChange>();

    public DbSet<ReferenceEdition> ReferenceEditions => Set<ReferenceEdition>();

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<Instrument> Instruments => Set<Instrument>();

    public DbSet<TenantStatusChange> TenantStatusChanges => Set<TenantStatusChange>();

    public DbSet<AllowedOrigins> AllowedOrigins => Set<AllowedOrigins>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<ActivityRule> ActivityRules => Set<ActivityRule>();

    public DbSet<DailyRound> DailyRounds => Set<DailyRound>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementVersion> AgreementVersions => Set<AgreementVersion>();

    public DbSet<AgreementSignature> AgreementSignatures => Set<AgreementSignature>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<SigningEvent> SigningEvents => Set<SigningEvent>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<ReminderStep> ReminderSteps => Set<ReminderStep>();

    public DbSet<Gate> Gates => Set<Gate>();

    public DbSet<GateTemplate> GateTemplates => Set<GateTemplate>();

    public DbSet<PlanSlip> PlanSlips => Set<PlanSlip>();

    public DbSet<ContinuityNotice> ContinuityNotices => Set<ContinuityNotice>();

    public DbSet<ServiceStandard> ServiceStandards => Set<ServiceStandard>();

    public DbSet<StandardComponent> StandardComponents => Set<StandardComponent>();

    public DbSet<ServiceCharter> ServiceCharters => Set<ServiceCharter>();

    public DbSet<ServiceFee> ServiceFees => Set<ServiceFee>();

    public DbSet<PlacementReview> PlacementReviews => Set<PlacementReview>();

    public DbSet<DuplicateService> DuplicateServices => Set<DuplicateService>();

    public DbSet<Synonym> Synonyms => Set<Synonym>();

    public DbSet<ServicePoint> ServicePoints => Set<ServicePoint>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<CounterService> CounterServices => Set<CounterService>();

    public DbSet<CounterSession> CounterSessions => Set<CounterSession>();

    public DbSet<ScheduleChange> ScheduleChanges => Set<ScheduleChange>();

    public DbSet<Secondment> Secondments => Set<Secondment>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<TicketSequence> TicketSequences => Set<TicketSequence>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<ComplaintStep> ComplaintSteps => Set<ComplaintStep>();

    public DbSet<ComplaintReporter> ComplaintReporters => Set<ComplaintReporter>();

    public DbSet<ComplaintKey> ComplaintKeys => Set<ComplaintKey>();

    public DbSet<ComplaintSequence> ComplaintSequences => Set<ComplaintSequence>();

    public DbSet<ComplaintLimitOfMall> ComplaintLimits => Set<ComplaintLimitOfMall>();

    public DbSet<DailyUsage> DailyUsage => Set<DailyUsage>();

    public DbSet<DailyMall> DailyMalls => Set<DailyMall>();

    public DbSet<MallClosure> MallClosures => Set<MallClosure>();

    public DbSet<WeeklyUsage> WeeklyUsage => Set<WeeklyUsage>();

    public DbSet<WeeklyQuality> WeeklyQuality => Set<WeeklyQuality>();

    public DbSet<YearlyQuality> YearlyQuality => Set<YearlyQuality>();

    public DbSet<YearlyEvaluation> YearlyEvaluations => Set<YearlyEvaluation>();

    public DbSet<YearlyScore> YearlyScores => Set<YearlyScore>();
    public DbSet<EvaluationPeriod> EvaluationPeriods => Set<EvaluationPeriod>();

    public DbSet<EvaluatedUnit> EvaluatedUnits => Set<EvaluatedUnit>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<EvaluationAspectScore> EvaluationAspectScores => Set<EvaluationAspectScore>();

    public DbSet<EvaluatorAssignment> EvaluatorAssignments => Set<EvaluatorAssignment>();

    public DbSet<IndicatorScore> IndicatorScores => Set<IndicatorScore>();

    public DbSet<UserAnswer> UserAnswers => Set<UserAnswer>();

    public DbSet<EvaluationRevision> EvaluationRevisions => Set<EvaluationRevision>();

    public DbSet<SelfReportAuthor> SelfReportAuthors => Set<SelfReportAuthor>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();
    public DbSet<SurveyForm> SurveyForms => Set<SurveyForm>();

    public DbSet<SurveyPeriod> SurveyPeriods => Set<SurveyPeriod>();

    public DbSet<SurveyToken> SurveyTokens => Set<SurveyToken>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<SurveyPublication> SurveyPublications => Set<SurveyPublication>();

    public DbSet<SurveyFollowUp> SurveyFollowUps => Set<SurveyFollowUp>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    public DbSet<WorkLease> WorkLeases => Set<WorkLease>();

    public DbSet<HeldName> HeldNames => Set<HeldName>();

    /// <summary>
    /// Read by the query filter. It must be a member of the context: a captured value would be frozen into the compiled
    /// query and show one tenant's rows to the next.
    /// </summary>
    public string? CurrentTenant => _scope?.Tenant.Id;

    /// <summary>Starts the life of a pooled context in one scope; nobody may enter where somebody still is.</summary>
    public void Enter(ContextScope scope)
    {
        if (_scope is not null)
        {
            throw new InvalidOperationException("The context is another scope's.");
        }

        _scope = scope;
    }

    public IQueryable<T> AcrossTenants<T>()
        where T : class, IAggregate => this.OverAllTenants<T>();

    public IQueryable<T> InParts<T>(IQueryable<T> rows)
        where T : class => rows.AsSplitQuery();

    public override void Dispose()
    {
        Leave();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Leave();
        return base.DisposeAsync();
    }

    /// <summary>Adds the end of a tenant's audit trail unless it is there; two first writers at once are no fault.</summary>
    internal virtual string AddAuditHeadSql => """
        INSERT INTO "AuditHeads" ("TenantId", "Sequence", "Hash") VALUES (@tenant, 0, @hash) ON CONFLICT DO NOTHING
        """;

    /// <summary>Sets the database so that readers never wait for a writer; what is set stays in the database.</summary>
    internal virtual Task LetReadersPass(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Whether readers pass writers, as <see cref="LetReadersPass"/> left it.</summary>
    internal virtual Task<bool> DoReadersPass(CancellationToken ct) => Task.FromResult(true);

    /// <summary>Keeps every other program from loading reference data until the open transaction ends; null where a transaction does so by itself.</summary>
    internal virtual string? HoldReferenceDataSql => null;

    /// <summary>Tells a duplicate from a broken reference by the database's own state, never by a constraint's name.</summary>
    internal abstract SaveRefusal RefusalOf(DbException fault);

    /// <summary>Whether a statement gave up because another transaction held what it needs.</summary>
    internal abstract bool IsWaitingTooLong(DbException fault);

    /// <summary>The scope disposes the context before its lease gives it back: what comes next finds nothing of whoever was here.</summary>
    private void Leave()
    {
        _scope = null;
        _changesMall = false;
        IsDoneOnce = false;
        MakesSchema = false;
        _parts = 0;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        TenantIsolation.Apply(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }
}

/// <summary>Whose context it is, who acts, what time it is, and who hears of a commit: its tenant, and whether the mall itself changed.</summary>
internal sealed record ContextScope(TenantContext Tenant, ICurrentUser User, TimeProvider Clock, Action<string, bool> Committed);
