using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mpp.Platform.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Evaluations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "IX_Objections_TenantId_EvaluationId",
                table: "Objections",
                columns: new[] { "TenantId", "EvaluationId" });

            migrationBuilder.CreateIndex(
                name: "IX_UserAnswers_TenantId_EvaluationId",
                table: "UserAnswers",
                columns: new[] { "TenantId", "EvaluationId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActionPlans");

            migrationBuilder.DropTable(
                name: "EvaluationAspectScores");

            migrationBuilder.DropTable(
                name: "EvaluationRevisions");

            migrationBuilder.DropTable(
                name: "EvaluatorAssignments");

            migrationBuilder.DropTable(
                name: "IndicatorScores");

            migrationBuilder.DropTable(
                name: "UserAnswers");

            migrationBuilder.DropTable(
                name: "Findings");

            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropTable(
                name: "Evaluations");

            migrationBuilder.DropTable(
                name: "EvaluatedUnits");

            migrationBuilder.DropTable(
                name: "EvaluationPeriods");
        }
    }
}
