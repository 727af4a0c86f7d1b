using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ActivityRules",
                columns: table => new
                {
                    Edition = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", precision: 5, scale: 4, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityRules", x => x.Edition);
                });

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Phase = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpirySetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PendingReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueSetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersededById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TerminationReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TermsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRecommitment = table.Column<bool>(type: "INTEGER", nullable: false),
                    Writes = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Agreements_Agreements_TenantId_ParentId",
                        columns: x => new { x.TenantId, x.ParentId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Agreements_Agreements_TenantId_SupersededById",
                        columns: x => new { x.TenantId, x.SupersededById },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllowedOrigins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Origins = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4020, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowedOrigins", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => new { x.TenantId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "CalendarChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarChanges", x => x.Id);
                });

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
                name: "ContinuityNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Indonesian = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContinuityNotices", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "DailyMalls",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Visits = table.Column<int>(type: "INTEGER", nullable: false),
                    Waits = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ServiceTimes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyMalls", x => new { x.TenantId, x.ServiceDate });
                });

            migrationBuilder.CreateTable(
                name: "DailyRounds",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Work = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyRounds", x => new { x.TenantId, x.Work });
                });

            migrationBuilder.CreateTable(
                name: "DailyUsage",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: false),
                    Served = table.Column<int>(type: "INTEGER", nullable: false),
                    NoShow = table.Column<int>(type: "INTEGER", nullable: false),
                    Cancelled = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyUsage", x => new { x.TenantId, x.ServiceDate, x.MemberId, x.ServiceId, x.Channel });
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => new { x.TenantId, x.Id });
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
                name: "GateTemplates",
                columns: table => new
                {
                    Launch = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Edition = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ForEachMember = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DaysBeforeLaunch = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateTemplates", x => new { x.Launch, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "HeldNames",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Turns = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldNames", x => new { x.TenantId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Decree = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Caller = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecords", x => new { x.TenantId, x.Caller, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Instruments",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NoteIndonesian = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NoteEnglish = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instruments", x => new { x.Kind, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "MallClosures",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MallClosures", x => new { x.TenantId, x.FromOn });
                });

            migrationBuilder.CreateTable(
                name: "OutboxEvents",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    UsageDate = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxEvents", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PlanSlips",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    GateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanSlips", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ProvinceTimeZones",
                columns: table => new
                {
                    ProvinceCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Abbreviation = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProvinceTimeZones", x => x.ProvinceCode);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceEditions",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Checksum = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    LoadedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceEditions", x => new { x.Kind, x.Edition });
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ProvinceCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => new { x.TenantId, x.SubjectId, x.Kind, x.DueOn, x.DaysBefore });
                });

            migrationBuilder.CreateTable(
                name: "ReminderSteps",
                columns: table => new
                {
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderSteps", x => x.DaysBefore);
                });

            migrationBuilder.CreateTable(
                name: "SigningEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningEvents", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "StandardComponents",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    Indonesian = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardComponents", x => x.Key);
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
                name: "Synonyms",
                columns: table => new
                {
                    Term = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Means = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Synonyms", x => new { x.Term, x.Means });
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => new { x.TenantId, x.Id });
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
                    ComplaintsMissedLimit = table.Column<int>(type: "INTEGER", nullable: false),
                    Covered = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeeklyQuality", x => new { x.TenantId, x.Week });
                });

            migrationBuilder.CreateTable(
                name: "WeeklyUsage",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    Visits = table.Column<int>(type: "INTEGER", nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: false),
                    Served = table.Column<int>(type: "INTEGER", nullable: false),
                    NoShow = table.Column<int>(type: "INTEGER", nullable: false),
                    Cancelled = table.Column<int>(type: "INTEGER", nullable: false),
                    ServedOnline = table.Column<int>(type: "INTEGER", nullable: false),
                    ServedOutreach = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ServedByDay = table.Column<byte[]>(type: "BLOB", maxLength: 35, nullable: false),
                    Waits = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ServiceTimes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MedianWaitSeconds = table.Column<int>(type: "INTEGER", nullable: true),
                    P90WaitSeconds = table.Column<int>(type: "INTEGER", nullable: true),
                    MedianServiceSeconds = table.Column<int>(type: "INTEGER", nullable: true),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    ActiveMembers = table.Column<int>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeeklyUsage", x => new { x.TenantId, x.Week });
                });

            migrationBuilder.CreateTable(
                name: "WorkLeases",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Work = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkLeases", x => new { x.TenantId, x.Work });
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
                    ComplaintsMissedLimit = table.Column<int>(type: "INTEGER", nullable: false),
                    ComplaintsFromLapor = table.Column<int>(type: "INTEGER", nullable: false),
                    OversightReceived = table.Column<int>(type: "INTEGER", nullable: false),
                    OversightClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    Covered = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
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
                name: "AgreementSignatory",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    DelegatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementSignatory", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementSignatory_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AgreementVersions",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AddendumNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Services = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementVersions", x => new { x.TenantId, x.AgreementId, x.Version });
                    table.ForeignKey(
                        name: "FK_AgreementVersions_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentSha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    VerificationSummary = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementSignatures", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementSignatures_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreementSignatures_Documents_TenantId_DocumentId",
                        columns: x => new { x.TenantId, x.DocumentId },
                        principalTable: "Documents",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tenants",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MallName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ProvinceCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StatusBeforeSuspension = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Breaks = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: false),
                    SoftOpeningPlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SoftOpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InaugurationPlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InauguratedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InaugurationOrdinal = table.Column<int>(type: "INTEGER", nullable: true),
                    InaugurationSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PriorityRatio = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    Continuity = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ContinuityFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ContinuityUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenants", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Tenants_Regions_Code",
                        column: x => x.Code,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ReportingGroup = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Hotline = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ScheduledDays = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    LiaisonName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    LiaisonTitle = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    LiaisonPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LiaisonEmail = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    StatusComputedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StatusRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Members_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServicePoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsMain = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicePoints", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ServicePoints_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenantStatusChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActualOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantStatusChanges", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_TenantStatusChanges_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementParty",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementParty", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreementParty_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgreementParty_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commitments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueSetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Commitments_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Commitments_Documents_TenantId_DocumentId",
                        columns: x => new { x.TenantId, x.DocumentId },
                        principalTable: "Documents",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitments_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
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
                name: "Gates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Launch = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TemplateKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    PlannedStartOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gates", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Gates_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScheduleChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduleChanges", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ScheduleChanges_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScheduleChanges_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Secondments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    StaffSubject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StaffName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    HomeMemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServingMemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ServiceIds = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1850, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Secondments", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Secondments_Members_TenantId_HomeMemberId",
                        columns: x => new { x.TenantId, x.HomeMemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Secondments_Members_TenantId_ServingMemberId",
                        columns: x => new { x.TenantId, x.ServingMemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceCharters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", unicode: false, maxLength: 36, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Improvement = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Sanction = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    SignedByTitle = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    DecreeNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecreeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Media = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceCharters", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ServiceCharters_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Placement = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ExclusionReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Fee = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    CompletionTimeValue = table.Column<int>(type: "INTEGER", nullable: true),
                    CompletionTimeUnit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Requirements = table.Column<string>(type: "TEXT", nullable: false),
                    TicketPrefix = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsServedAtOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Wayfinding = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Services", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Services_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningEventLine",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningEventLine", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SigningEventLine_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningEventLine_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningEventLine_SigningEvents_TenantId_EventId",
                        columns: x => new { x.TenantId, x.EventId },
                        principalTable: "SigningEvents",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
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
                name: "Counters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServicePointId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counters", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Counters_ServicePoints_TenantId_ServicePointId",
                        columns: x => new { x.TenantId, x.ServicePointId },
                        principalTable: "ServicePoints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TicketSequences",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServicePointId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketSequences", x => new { x.TenantId, x.ServicePointId, x.Prefix, x.ServiceDate });
                    table.ForeignKey(
                        name: "FK_TicketSequences_ServicePoints_TenantId_ServicePointId",
                        columns: x => new { x.TenantId, x.ServicePointId },
                        principalTable: "ServicePoints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
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
                    SelfSubmittedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ScoredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ScoredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ObjectionUntil = table.Column<long>(type: "INTEGER", nullable: true),
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
                name: "AgreementService",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementService", x => new { x.TenantId, x.AgreementId, x.ServiceId });
                    table.ForeignKey(
                        name: "FK_AgreementService_Agreements_TenantId_AgreementId",
                        columns: x => new { x.TenantId, x.AgreementId },
                        principalTable: "Agreements",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AgreementService_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuplicateServices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ResolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateServices", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DuplicateServices_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlacementReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Justification = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlacementReviews", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PlacementReviews_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceFees",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceFees", x => new { x.TenantId, x.ServiceId, x.Position });
                    table.ForeignKey(
                        name: "FK_ServiceFees_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceStandards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Components = table.Column<string>(type: "TEXT", nullable: false),
                    ConsultedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConsultedGroups = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    ConsultationMinutes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    DecreeNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecreeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SetBy = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    ReviewDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceStandards", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ServiceStandards_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
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
                name: "CounterServices",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    CounterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounterServices", x => new { x.TenantId, x.CounterId, x.ServiceId });
                    table.ForeignKey(
                        name: "FK_CounterServices_Counters_TenantId_CounterId",
                        columns: x => new { x.TenantId, x.CounterId },
                        principalTable: "Counters",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CounterServices_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CounterSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    CounterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ServiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounterSessions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CounterSessions_Counters_TenantId_CounterId",
                        columns: x => new { x.TenantId, x.CounterId },
                        principalTable: "Counters",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CounterSessions_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ServiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ServicePointId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Fee = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    CounterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CalledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecalledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecallCount = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NoShowAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ReturnedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Tickets_Counters_TenantId_CounterId",
                        columns: x => new { x.TenantId, x.CounterId },
                        principalTable: "Counters",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tickets_Members_TenantId_MemberId",
                        columns: x => new { x.TenantId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tickets_ServicePoints_TenantId_ServicePointId",
                        columns: x => new { x.TenantId, x.ServicePointId },
                        principalTable: "ServicePoints",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tickets_Services_TenantId_ServiceId",
                        columns: x => new { x.TenantId, x.ServiceId },
                        principalTable: "Services",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tickets_Visits_TenantId_VisitId",
                        columns: x => new { x.TenantId, x.VisitId },
                        principalTable: "Visits",
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
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Interests = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2000, nullable: false),
                    AssignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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
                    RescoredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
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
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
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
                    RaisedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
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
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                    RevisedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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

            migrationBuilder.CreateTable(
                name: "ComplaintKeys",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    PinHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
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
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
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

            migrationBuilder.CreateIndex(
                name: "IX_ActionPlans_TenantId_FindingId",
                table: "ActionPlans",
                columns: new[] { "TenantId", "FindingId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementParty_TenantId_AgreementId",
                table: "AgreementParty",
                columns: new[] { "TenantId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementParty_TenantId_MemberId",
                table: "AgreementParty",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_ParentId",
                table: "Agreements",
                columns: new[] { "TenantId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_Status",
                table: "Agreements",
                columns: new[] { "TenantId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_TenantId_SupersededById",
                table: "Agreements",
                columns: new[] { "TenantId", "SupersededById" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementService_TenantId_ServiceId",
                table: "AgreementService",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementSignatory_TenantId_AgreementId",
                table: "AgreementSignatory",
                columns: new[] { "TenantId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementSignatures_TenantId_AgreementId",
                table: "AgreementSignatures",
                columns: new[] { "TenantId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementSignatures_TenantId_DocumentId",
                table: "AgreementSignatures",
                columns: new[] { "TenantId", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_AllowedOrigins_TenantId",
                table: "AllowedOrigins",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TenantId_EntityId_Sequence",
                table: "AuditEntries",
                columns: new[] { "TenantId", "EntityId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_TenantId_AgreementId",
                table: "Commitments",
                columns: new[] { "TenantId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_TenantId_DocumentId",
                table: "Commitments",
                columns: new[] { "TenantId", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_TenantId_DueOn",
                table: "Commitments",
                columns: new[] { "TenantId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitments_TenantId_MemberId",
                table: "Commitments",
                columns: new[] { "TenantId", "MemberId" });

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
                name: "IX_Counters_TenantId_ServicePointId",
                table: "Counters",
                columns: new[] { "TenantId", "ServicePointId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterServices_TenantId_ServiceId",
                table: "CounterServices",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterSessions_Open",
                table: "CounterSessions",
                columns: new[] { "TenantId", "CounterId", "ServiceDate" },
                unique: true,
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CounterSessions_TenantId_MemberId",
                table: "CounterSessions",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounterSessions_TenantId_ServiceDate_MemberId",
                table: "CounterSessions",
                columns: new[] { "TenantId", "ServiceDate", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_TenantId_SubjectKind_SubjectId",
                table: "Documents",
                columns: new[] { "TenantId", "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateServices_TenantId_ServiceId",
                table: "DuplicateServices",
                columns: new[] { "TenantId", "ServiceId" },
                unique: true,
                filter: "\"ResolvedOn\" IS NULL");

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
                name: "IX_Gates_TenantId_MemberId",
                table: "Gates",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Gates_TenantId_TemplateKey",
                table: "Gates",
                columns: new[] { "TenantId", "TemplateKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_Date_Scope",
                table: "Holidays",
                columns: new[] { "Date", "Scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyRecords_CreatedAt",
                table: "IdempotencyRecords",
                column: "CreatedAt");

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
                name: "IX_OutboxEvents_OccurredAt",
                table: "OutboxEvents",
                column: "OccurredAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxEvents_UsagePending",
                table: "OutboxEvents",
                columns: new[] { "TenantId", "UsageDate" },
                filter: "\"UsageDate\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlacementReviews_TenantId_ServiceId",
                table: "PlacementReviews",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleChanges_TenantId_MemberId_LastOn",
                table: "ScheduleChanges",
                columns: new[] { "TenantId", "MemberId", "LastOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Secondments_TenantId_HomeMemberId",
                table: "Secondments",
                columns: new[] { "TenantId", "HomeMemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Secondments_TenantId_ServingMemberId",
                table: "Secondments",
                columns: new[] { "TenantId", "ServingMemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Secondments_TenantId_StaffSubject",
                table: "Secondments",
                columns: new[] { "TenantId", "StaffSubject" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceCharters_TenantId_MemberId",
                table: "ServiceCharters",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceCharters_TenantId_Scope_Number",
                table: "ServiceCharters",
                columns: new[] { "TenantId", "Scope", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Services_TenantId_Code",
                table: "Services",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Services_TenantId_MemberId",
                table: "Services",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Services_TenantId_TicketPrefix",
                table: "Services",
                columns: new[] { "TenantId", "TicketPrefix" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceStandards_TenantId_ServiceId_Number",
                table: "ServiceStandards",
                columns: new[] { "TenantId", "ServiceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SigningEventLine_TenantId_AgreementId",
                table: "SigningEventLine",
                columns: new[] { "TenantId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningEventLine_TenantId_EventId",
                table: "SigningEventLine",
                columns: new[] { "TenantId", "EventId" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningEventLine_TenantId_MemberId",
                table: "SigningEventLine",
                columns: new[] { "TenantId", "MemberId" });

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
                name: "IX_Tickets_Called",
                table: "Tickets",
                columns: new[] { "TenantId", "ServicePointId", "ServiceDate", "ServiceId", "CalledAt" },
                filter: "\"CalledAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TenantId_CounterId",
                table: "Tickets",
                columns: new[] { "TenantId", "CounterId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TenantId_MemberId",
                table: "Tickets",
                columns: new[] { "TenantId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TenantId_ServiceDate",
                table: "Tickets",
                columns: new[] { "TenantId", "ServiceDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TenantId_ServiceId",
                table: "Tickets",
                columns: new[] { "TenantId", "ServiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TenantId_ServicePointId_ServiceDate_Prefix_Sequence",
                table: "Tickets",
                columns: new[] { "TenantId", "ServicePointId", "ServiceDate", "Prefix", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TenantId_VisitId",
                table: "Tickets",
                columns: new[] { "TenantId", "VisitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Waiting",
                table: "Tickets",
                columns: new[] { "TenantId", "ServicePointId", "ServiceDate", "ServiceId", "IssuedAt", "Id" },
                filter: "\"Status\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_WaitingPriority",
                table: "Tickets",
                columns: new[] { "TenantId", "ServicePointId", "ServiceDate", "ServiceId", "IssuedAt" },
                filter: "\"Status\" = 'Waiting' AND \"Priority\" <> 'Regular'");

            migrationBuilder.CreateIndex(
                name: "IX_UserAnswers_TenantId_EvaluationId",
                table: "UserAnswers",
                columns: new[] { "TenantId", "EvaluationId" });

            migrationBuilder.CreateIndex(
                name: "IX_WeeklyQuality_Week",
                table: "WeeklyQuality",
                column: "Week");

            migrationBuilder.CreateIndex(
                name: "IX_WeeklyUsage_Week",
                table: "WeeklyUsage",
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
                name: "ActivityRules");

            migrationBuilder.DropTable(
                name: "AgreementParty");

            migrationBuilder.DropTable(
                name: "AgreementService");

            migrationBuilder.DropTable(
                name: "AgreementSignatory");

            migrationBuilder.DropTable(
                name: "AgreementSignatures");

            migrationBuilder.DropTable(
                name: "AgreementVersions");

            migrationBuilder.DropTable(
                name: "AllowedOrigins");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditHeads");

            migrationBuilder.DropTable(
                name: "CalendarChanges");

            migrationBuilder.DropTable(
                name: "Commitments");

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
                name: "ContinuityNotices");

            migrationBuilder.DropTable(
                name: "CounterServices");

            migrationBuilder.DropTable(
                name: "CounterSessions");

            migrationBuilder.DropTable(
                name: "DailyMalls");

            migrationBuilder.DropTable(
                name: "DailyRounds");

            migrationBuilder.DropTable(
                name: "DailyUsage");

            migrationBuilder.DropTable(
                name: "DuplicateServices");

            migrationBuilder.DropTable(
                name: "EvaluationAspectScores");

            migrationBuilder.DropTable(
                name: "EvaluationRevisions");

            migrationBuilder.DropTable(
                name: "EvaluatorAssignments");

            migrationBuilder.DropTable(
                name: "Gates");

            migrationBuilder.DropTable(
                name: "GateTemplates");

            migrationBuilder.DropTable(
                name: "HeldNames");

            migrationBuilder.DropTable(
                name: "Holidays");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords");

            migrationBuilder.DropTable(
                name: "IndicatorScores");

            migrationBuilder.DropTable(
                name: "Instruments");

            migrationBuilder.DropTable(
                name: "MallClosures");

            migrationBuilder.DropTable(
                name: "OutboxEvents");

            migrationBuilder.DropTable(
                name: "PlacementReviews");

            migrationBuilder.DropTable(
                name: "PlanSlips");

            migrationBuilder.DropTable(
                name: "ProvinceTimeZones");

            migrationBuilder.DropTable(
                name: "ReferenceEditions");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "ReminderSteps");

            migrationBuilder.DropTable(
                name: "ScheduleChanges");

            migrationBuilder.DropTable(
                name: "Secondments");

            migrationBuilder.DropTable(
                name: "SelfReportAuthors");

            migrationBuilder.DropTable(
                name: "ServiceCharters");

            migrationBuilder.DropTable(
                name: "ServiceFees");

            migrationBuilder.DropTable(
                name: "ServiceStandards");

            migrationBuilder.DropTable(
                name: "SigningEventLine");

            migrationBuilder.DropTable(
                name: "StandardComponents");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "SurveyFollowUps");

            migrationBuilder.DropTable(
                name: "SurveyPublications");

            migrationBuilder.DropTable(
                name: "SurveyTokens");

            migrationBuilder.DropTable(
                name: "Synonyms");

            migrationBuilder.DropTable(
                name: "TenantStatusChanges");

            migrationBuilder.DropTable(
                name: "TicketSequences");

            migrationBuilder.DropTable(
                name: "UserAnswers");

            migrationBuilder.DropTable(
                name: "WeeklyQuality");

            migrationBuilder.DropTable(
                name: "WeeklyUsage");

            migrationBuilder.DropTable(
                name: "WorkLeases");

            migrationBuilder.DropTable(
                name: "YearlyEvaluations");

            migrationBuilder.DropTable(
                name: "YearlyQuality");

            migrationBuilder.DropTable(
                name: "YearlyScores");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "SigningEvents");

            migrationBuilder.DropTable(
                name: "SurveyForms");

            migrationBuilder.DropTable(
                name: "SurveyPeriods");

            migrationBuilder.DropTable(
                name: "Tickets");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "Counters");

            migrationBuilder.DropTable(
                name: "Services");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "EvaluatedUnits");

            migrationBuilder.DropTable(
                name: "EvaluationPeriods");

            migrationBuilder.DropTable(
                name: "ServicePoints");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "Tenants");

            migrationBuilder.DropTable(
                name: "Regions");
        }
    }
}
