using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PPI.Helpdesk.Database.PostgreSQL.Migrations
{
    /// <inheritdoc />
    public partial class AddOrderClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_Open",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByOwner",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByStatus",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByTier",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByWorker",
                table: "WorkOrders");

            migrationBuilder.AddColumn<DateTime>(
                name: "NextDueAt",
                table: "WorkOrders",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "RaisedNotices",
                columns: table => new
                {
                    WorkOrderId = table.Column<int>(type: "integer", nullable: false),
                    Clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cycle = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RaisedNotices", x => new { x.WorkOrderId, x.Clock, x.Level, x.Cycle });
                    table.ForeignKey(
                        name: "FK_RaisedNotices_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceLevelPolicies",
                columns: table => new
                {
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CalendarId = table.Column<int>(type: "integer", nullable: false),
                    Targets = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    PausingHolds = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WarnAtPercent = table.Column<int>(type: "integer", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceLevelPolicies", x => x.Version);
                    table.ForeignKey(
                        name: "FK_ServiceLevelPolicies_Calendars_CalendarId",
                        column: x => x.CalendarId,
                        principalTable: "Calendars",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderClocks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    WorkOrderId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedBy = table.Column<int>(type: "integer", nullable: false),
                    TargetSince = table.Column<int>(type: "integer", nullable: false),
                    PolicyVersion = table.Column<int>(type: "integer", nullable: false),
                    CalendarVersionId = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Used = table.Column<long>(type: "bigint", nullable: false),
                    WarnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BreachedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NoticeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderClocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderClocks_CalendarVersions_CalendarVersionId",
                        column: x => x.CalendarVersionId,
                        principalTable: "CalendarVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderClocks_ServiceLevelPolicies_PolicyVersion",
                        column: x => x.PolicyVersion,
                        principalTable: "ServiceLevelPolicies",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderClocks_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_Open",
                table: "WorkOrders",
                columns: new[] { "NextDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByOwner",
                table: "WorkOrders",
                columns: new[] { "OwnerId", "NextDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByPriority",
                table: "WorkOrders",
                columns: new[] { "PriorityRank", "NextDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByStatus",
                table: "WorkOrders",
                columns: new[] { "Status", "NextDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByTier",
                table: "WorkOrders",
                columns: new[] { "Tier", "NextDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByWorker",
                table: "WorkOrders",
                columns: new[] { "WorkerId", "NextDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderClocks_CalendarVersionId",
                table: "OrderClocks",
                column: "CalendarVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderClocks_NoticeAt_Id",
                table: "OrderClocks",
                columns: new[] { "NoticeAt", "Id" },
                filter: "\"NoticeAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderClocks_PolicyVersion",
                table: "OrderClocks",
                column: "PolicyVersion");

            migrationBuilder.CreateIndex(
                name: "IX_OrderClocks_WorkOrderId_Kind_StartedBy",
                table: "OrderClocks",
                columns: new[] { "WorkOrderId", "Kind", "StartedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceLevelPolicies_CalendarId",
                table: "ServiceLevelPolicies",
                column: "CalendarId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OrderClocks");

            migrationBuilder.DropTable(
                name: "RaisedNotices");

            migrationBuilder.DropTable(
                name: "ServiceLevelPolicies");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_Open",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByOwner",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByPriority",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByStatus",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByTier",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenByWorker",
                table: "WorkOrders");

            migrationBuilder.DropColumn(
                name: "NextDueAt",
                table: "WorkOrders");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_Open",
                table: "WorkOrders",
                columns: new[] { "PriorityRank", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByOwner",
                table: "WorkOrders",
                columns: new[] { "OwnerId", "PriorityRank", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByStatus",
                table: "WorkOrders",
                columns: new[] { "Status", "PriorityRank", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByTier",
                table: "WorkOrders",
                columns: new[] { "Tier", "PriorityRank", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenByWorker",
                table: "WorkOrders",
                columns: new[] { "WorkerId", "PriorityRank", "Id" },
                filter: "\"ClosedAt\" IS NULL");
        }
    }
}
