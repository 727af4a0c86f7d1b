using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mpp.Platform.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Complaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ComplaintLimits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: false),
                    Class = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    WorkingDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintLimits", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ComplaintSequences",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Series = table.Column<string>(type: "character varying(1)", unicode: false, maxLength: 1, nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintSequences", x => new { x.TenantId, x.Year, x.Series });
                });

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    Channel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Class = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsIllegalLevy = table.Column<bool>(type: "boolean", nullable: false),
                    IsAnonymous = table.Column<bool>(type: "boolean", nullable: false),
                    IsConfidential = table.Column<bool>(type: "boolean", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    ServicePointId = table.Column<Guid>(type: "uuid", nullable: true),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: true),
                    OutsideAgency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    LaporReference = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    RejectionReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InstrumentVersion = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    LimitWorkingDays = table.Column<int>(type: "integer", nullable: false),
                    PausedWorkingDays = table.Column<int>(type: "integer", nullable: false),
                    PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PauseReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    VerifyDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FollowUpDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ForwardedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RespondedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FollowedUpOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EscalatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OverdueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DuplicateOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    StepCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "ComplaintKeys",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    PinHash = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    LastTryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    TenantId = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true)
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
                    TenantId = table.Column<string>(type: "character varying(5)", unicode: false, maxLength: 5, nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    PublicText = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    FromMemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToMemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    OutsideAgency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RejectionReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    PauseReason = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    IsHotline = table.Column<bool>(type: "boolean", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "Complaints");
        }
    }
}
