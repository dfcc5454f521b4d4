using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddLoopWatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LastWorkedAt",
                table: "WorkOrders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesDeclined",
                table: "WorkOrders",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Interventions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    WorkOrderId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Iteration = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpenedById = table.Column<int>(type: "int", nullable: true),
                    LeaderId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    Agreed = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interventions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interventions_People_LeaderId",
                        column: x => x.LeaderId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Interventions_People_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Interventions_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoopFindings",
                columns: table => new
                {
                    WorkOrderId = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Iteration = table.Column<int>(type: "int", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoopFindings", x => new { x.WorkOrderId, x.Rule, x.Iteration });
                    table.ForeignKey(
                        name: "FK_LoopFindings_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoopThresholds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Declines = table.Column<int>(type: "int", nullable: false),
                    DeclinesForIntervention = table.Column<int>(type: "int", nullable: false),
                    Moves = table.Column<int>(type: "int", nullable: false),
                    IdleDays = table.Column<int>(type: "int", nullable: false),
                    HandOverHours = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoopThresholds", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenDeclined",
                table: "WorkOrders",
                columns: new[] { "TimesDeclined", "Id" },
                filter: "\"ClosedAt\" IS NULL AND \"TimesDeclined\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OpenWorked",
                table: "WorkOrders",
                columns: new[] { "LastWorkedAt", "Id" },
                filter: "\"ClosedAt\" IS NULL AND \"LastWorkedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TierStays_Present",
                table: "TierStays",
                columns: new[] { "Number", "WorkOrderId" },
                filter: "\"LeftAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderClocks_Kind_DueAt",
                table: "OrderClocks",
                columns: new[] { "Kind", "DueAt" },
                filter: "\"State\" = 'Running'");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_State_OfferedAt",
                table: "HandOvers",
                columns: new[] { "State", "OfferedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_LeaderId",
                table: "Interventions",
                column: "LeaderId");

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_Open",
                table: "Interventions",
                column: "WorkOrderId",
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_OpenedById",
                table: "Interventions",
                column: "OpenedById");

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_WorkOrderId_Number",
                table: "Interventions",
                columns: new[] { "WorkOrderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoopFindings_Open",
                table: "LoopFindings",
                columns: new[] { "Rule", "WorkOrderId" },
                filter: "\"SettledAt\" IS NULL");

            // What the orders that there are already have behind them; from now on every step keeps it.
            migrationBuilder.Sql("""
                UPDATE "WorkOrders" SET "TimesDeclined" = (SELECT COUNT(*) FROM "Attempts" WHERE "Attempts"."WorkOrderId" = "WorkOrders"."Id" AND "Attempts"."Verdict" = 'Declined')
                """);
            migrationBuilder.Sql("""
                UPDATE "WorkOrders" SET "LastWorkedAt" = COALESCE((SELECT MAX("TimelineRecords"."At") FROM "TimelineRecords" WHERE "TimelineRecords"."WorkOrderId" = "WorkOrders"."Id" AND "TimelineRecords"."PersonId" = "WorkOrders"."WorkerId"), "LastTouchedAt")
                WHERE "WorkerId" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Interventions");

            migrationBuilder.DropTable(
                name: "LoopFindings");

            migrationBuilder.DropTable(
                name: "LoopThresholds");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenDeclined",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_OpenWorked",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_TierStays_Present",
                table: "TierStays");

            migrationBuilder.DropIndex(
                name: "IX_OrderClocks_Kind_DueAt",
                table: "OrderClocks");

            migrationBuilder.DropIndex(
                name: "IX_HandOvers_State_OfferedAt",
                table: "HandOvers");

            migrationBuilder.DropColumn(
                name: "LastWorkedAt",
                table: "WorkOrders");

            migrationBuilder.DropColumn(
                name: "TimesDeclined",
                table: "WorkOrders");
        }
    }
}
