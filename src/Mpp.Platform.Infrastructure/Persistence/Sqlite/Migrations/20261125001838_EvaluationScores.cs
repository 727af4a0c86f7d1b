using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EvaluationScores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ComplaintLimits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintLimits", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ComplaintSequences",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1, nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintSequences", x => new { x.TenantId, x.Year, x.Series });
                });

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Number = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Class = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsIllegalLevy = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAnonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsConfidential = table.Column<bool>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ServicePointId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OutsideAgency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    LaporReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RejectionReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InstrumentVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    LimitWorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    PausedWorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    PausedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PauseReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VerifyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FollowUpDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ForwardedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RespondedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FollowedUpOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EscalatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OverdueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DuplicateOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Complaints_Complaints_TenantId_DuplicateOfId",
                        columns: x => new { x.TenantId, x.DuplicateOfId },
                        principalTable: "Complaints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_ServicePoints_TenantId_ServicePointId",
                        columns: x => new { x.TenantId, x.ServicePointId },
                        principalTable: "ServicePoints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Tickets_TenantId_TicketId",
                        columns: x => new { x.TenantId, x.TicketId },
                        principalTable: "Tickets",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvaluatedUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluatedUnits", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_EvaluatedUnits_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    InstrumentVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SelfReportDeadline = table.Column<long>(type: "INTEGER", nullable: false),
                    ScoringDeadline = table.Column<long>(type: "INTEGER", nullable: false),
                    ObjectionDays = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumRespondents = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationPeriods", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Instruments",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instruments", x => new { x.Kind, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "SurveyFollowUps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ElementKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyFollowUps", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SurveyFollowUps_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    InstrumentVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyForms", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SurveyPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyPeriods", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SurveyPeriods_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyPeriods_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyPublications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Media = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyPublications", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SurveyTokens",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyTokens", x => new { x.TenantId, x.TicketId });
                    table.ForeignKey(
                        name: "FK_SurveyTokens_Tickets_TenantId_TicketId",
                        columns: x => new { x.TenantId, x.TicketId },
                        principalTable: "Tickets",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WeeklyQuality",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    SurveyResponses = table.Column<int>(type: "INTEGER", nullable: false),
                    SatisfactionIndex = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    ComplaintsReceived = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsOverdue = table.Column<int>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeeklyQuality", x => new { x.TenantId, x.Week });
                });

            migrationBuilder.CreateTable(
                name: "YearlyEvaluations",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsMall = table.Column<bool>(type: "INTEGER", nullable: false),
                    InstrumentVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Index = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: false),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    F02 = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: false),
                    F03 = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    IsCapped = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsHistoric = table.Column<bool>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearlyEvaluations", x => new { x.TenantId, x.EvaluationId });
                });

            migrationBuilder.CreateTable(
                name: "YearlyQuality",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    SurveyResponses = table.Column<int>(type: "INTEGER", nullable: false),
                    SatisfactionIndex = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    ComplaintsReceived = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsInTime = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsOverdue = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsFromLapor = table.Column<int>(type: "INTEGER", nullable: false),
                    OversightReceived = table.Column<int>(type: "INTEGER", nullable: false),
                    OversightClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearlyQuality", x => new { x.TenantId, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "YearlyScores",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    IsAspect = table.Column<bool>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearlyScores", x => new { x.TenantId, x.EvaluationId, x.IsAspect, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ComplaintKeys",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    PinHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    LastTryAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintKeys", x => new { x.TenantId, x.ComplaintId });
                    table.ForeignKey(
                        name: "FK_ComplaintKeys_Complaints_TenantId_ComplaintId",
                        columns: x => new { x.TenantId, x.ComplaintId },
                        principalTable: "Complaints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintReporters",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintReporters", x => new { x.TenantId, x.ComplaintId });
                    table.ForeignKey(
                        name: "FK_ComplaintReporters_Complaints_TenantId_ComplaintId",
                        columns: x => new { x.TenantId, x.ComplaintId },
                        principalTable: "Complaints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintSteps",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    PublicText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    FromMemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToMemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OutsideAgency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RejectionReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    PauseReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IsHotline = table.Column<bool>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintSteps", x => new { x.TenantId, x.ComplaintId, x.Number });
                    table.ForeignKey(
                        name: "FK_ComplaintSteps_Complaints_TenantId_ComplaintId",
                        columns: x => new { x.TenantId, x.ComplaintId },
                        principalTable: "Complaints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    InstrumentVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    F02 = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    F03 = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    Index = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    IsCapped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Respondents = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumRespondents = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsHistoric = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SelfSubmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SelfSubmittedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ScoredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ScoredBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ObjectionUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Holds = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluations", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Evaluations_EvaluatedUnits_TenantId_UnitId",
                        columns: x => new { x.TenantId, x.UnitId },
                        principalTable: "EvaluatedUnits",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evaluations_EvaluationPeriods_TenantId_PeriodId",
                        columns: x => new { x.TenantId, x.PeriodId },
                        principalTable: "EvaluationPeriods",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    InstrumentVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Scores = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Education = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Occupation = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyForms_TenantId_FormId",
                        columns: x => new { x.TenantId, x.FormId },
                        principalTable: "SurveyForms",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_SurveyPeriods_TenantId_PeriodId",
                        columns: x => new { x.TenantId, x.PeriodId },
                        principalTable: "SurveyPeriods",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationAspectScores",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AspectKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Self = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    Evaluator = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    User = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationAspectScores", x => new { x.TenantId, x.EvaluationId, x.AspectKey });
                    table.ForeignKey(
                        name: "FK_EvaluationAspectScores_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvaluatorAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Interests = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2000, nullable: false),
                    AssignedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AssignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluatorAssignments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_EvaluatorAssignments_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FoundOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rescored = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    RescoredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RescoredBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RescoreNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Findings", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Findings_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorScores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IndicatorKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    EvidenceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorScores", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_IndicatorScores_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RaisedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Objections_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SelfReportAuthors",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfReportAuthors", x => new { x.TenantId, x.EvaluationId, x.Subject });
                    table.ForeignKey(
                        name: "FK_SelfReportAuthors_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scores = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2000, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserAnswers", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_UserAnswers_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActionPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Output = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ProvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionPlans", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ActionPlans_Findings_TenantId_FindingId",
                        columns: x => new { x.TenantId, x.FindingId },
                        principalTable: "Findings",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EvaluationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IndicatorKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    OldScore = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    NewScore = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: false),
                    OldIndex = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    NewIndex = table.Column<decimal>(type: "TEXT", precision: 9, scale: 6, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ObjectionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RevisedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RevisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationRevisions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_EvaluationRevisions_Evaluations_TenantId_EvaluationId",
                        columns: x => new { x.TenantId, x.EvaluationId },
                        principalTable: "Evaluations",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvaluationRevisions_Objections_TenantId_ObjectionId",
                        columns: x => new { x.TenantId, x.ObjectionId },
                        principalTable: "Objections",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActionPlans_TenantId_FindingId",
                table: "ActionPlans",
                columns: new[] { "TenantId", "FindingId" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintKeys_TenantId_CodeHash",
                table: "ComplaintKeys",
                columns: new[] { "TenantId", "CodeHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintLimits_TenantId_Class",
                table: "ComplaintLimits",
                columns: new[] { "TenantId", "Class" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Lapor",
                table: "Complaints",
                columns: new[] { "TenantId", "LaporReference" },
                unique: true,
                filter: "\"LaporReference\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_DuplicateOfId",
                table: "Complaints",
                columns: new[] { "TenantId", "DuplicateOfId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_MemberId",
                table: "Complaints",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_Number",
                table: "Complaints",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_ReceivedOn",
                table: "Complaints",
                columns: new[] { "TenantId", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_ServiceId",
                table: "Complaints",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_ServicePointId",
                table: "Complaints",
                columns: new[] { "TenantId", "ServicePointId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_Status_DueOn",
                table: "Complaints",
                columns: new[] { "TenantId", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_TenantId_TicketId",
                table: "Complaints",
                columns: new[] { "TenantId", "TicketId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluatedUnits_TenantId_MemberId",
                table: "EvaluatedUnits",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluatedUnits_TenantId_SubjectKey",
                table: "EvaluatedUnits",
                columns: new[] { "TenantId", "SubjectKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationPeriods_TenantId_Year_Scheme_Name",
                table: "EvaluationPeriods",
                columns: new[] { "TenantId", "Year", "Scheme", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationRevisions_TenantId_EvaluationId",
                table: "EvaluationRevisions",
                columns: new[] { "TenantId", "EvaluationId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationRevisions_TenantId_ObjectionId",
                table: "EvaluationRevisions",
                columns: new[] { "TenantId", "ObjectionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_TenantId_PeriodId",
                table: "Evaluations",
                columns: new[] { "TenantId", "PeriodId" });

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_TenantId_UnitId_Slot",
                table: "Evaluations",
                columns: new[] { "TenantId", "UnitId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evaluations_TenantId_Year",
                table: "Evaluations",
                columns: new[] { "TenantId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluatorAssignments_TenantId_EvaluationId_Subject",
                table: "EvaluatorAssignments",
                columns: new[] { "TenantId", "EvaluationId", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Findings_TenantId_EvaluationId",
                table: "Findings",
                columns: new[] { "TenantId", "EvaluationId" });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorScores_TenantId_EvaluationId_Form_IndicatorKey",
                table: "IndicatorScores",
                columns: new[] { "TenantId", "EvaluationId", "Form", "IndicatorKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Instruments_Kind_EffectiveFrom",
                table: "Instruments",
                columns: new[] { "Kind", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Objections_TenantId_EvaluationId",
                table: "Objections",
                columns: new[] { "TenantId", "EvaluationId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_TenantId_AnsweredOn",
                table: "SurveyAnswers",
                columns: new[] { "TenantId", "AnsweredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_TenantId_FormId",
                table: "SurveyAnswers",
                columns: new[] { "TenantId", "FormId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_TenantId_MemberId",
                table: "SurveyAnswers",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_TenantId_PeriodId",
                table: "SurveyAnswers",
                columns: new[] { "TenantId", "PeriodId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_TenantId_ServiceId",
                table: "SurveyAnswers",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyFollowUps_TenantId_MemberId",
                table: "SurveyFollowUps",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyForms_TenantId_Edition",
                table: "SurveyForms",
                columns: new[] { "TenantId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyForms_TenantId_EffectiveFrom",
                table: "SurveyForms",
                columns: new[] { "TenantId", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyPeriods_TenantId_MemberId",
                table: "SurveyPeriods",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyPeriods_TenantId_ServiceId",
                table: "SurveyPeriods",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyTokens_TenantId_Hash",
                table: "SurveyTokens",
                columns: new[] { "TenantId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserAnswers_TenantId_EvaluationId",
                table: "UserAnswers",
                columns: new[] { "TenantId", "EvaluationId" });

            migrationBuilder.CreateIndex(
                name: "IX_WeeklyQuality_Week",
                table: "WeeklyQuality",
                column: "Week");

            migrationBuilder.CreateIndex(
                name: "IX_YearlyEvaluations_Year",
                table: "YearlyEvaluations",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_YearlyQuality_Year",
                table: "YearlyQuality",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_YearlyScores_Year",
                table: "YearlyScores",
                column: "Year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActionPlans");

            migrationBuilder.DropTable(
                name: "ComplaintKeys");

            migrationBuilder.DropTable(
                name: "ComplaintLimits");

            migrationBuilder.DropTable(
                name: "ComplaintReporters");

            migrationBuilder.DropTable(
                name: "ComplaintSequences");

            migrationBuilder.DropTable(
                name: "ComplaintSteps");

            migrationBuilder.DropTable(
                name: "EvaluationAspectScores");

            migrationBuilder.DropTable(
                name: "EvaluationRevisions");

            migrationBuilder.DropTable(
                name: "EvaluatorAssignments");

            migrationBuilder.DropTable(
                name: "IndicatorScores");

            migrationBuilder.DropTable(
                name: "Instruments");

            migrationBuilder.DropTable(
                name: "SelfReportAuthors");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "SurveyFollowUps");

            migrationBuilder.DropTable(
                name: "SurveyPublications");

            migrationBuilder.DropTable(
                name: "SurveyTokens");

            migrationBuilder.DropTable(
                name: "UserAnswers");

            migrationBuilder.DropTable(
                name: "WeeklyQuality");

            migrationBuilder.DropTable(
                name: "YearlyEvaluations");

            migrationBuilder.DropTable(
                name: "YearlyQuality");

            migrationBuilder.DropTable(
                name: "YearlyScores");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropTable(
                name: "SurveyForms");

            migrationBuilder.DropTable(
                name: "SurveyPeriods");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "EvaluatedUnits");

            migrationBuilder.DropTable(
                name: "EvaluationPeriods");
        }
    }
}
