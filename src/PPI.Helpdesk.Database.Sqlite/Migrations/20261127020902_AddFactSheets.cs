using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddFactSheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FactSheets",
                columns: table => new
                {
                    WorkOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    LoggedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ArrivalSlotAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RepeatUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Closure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Intake = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    RequesterId = table.Column<int>(type: "INTEGER", nullable: false),
                    SolvedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Declines = table.Column<int>(type: "INTEGER", nullable: false),
                    Reopenings = table.Column<int>(type: "INTEGER", nullable: false),
                    Reassignments = table.Column<int>(type: "INTEGER", nullable: false),
                    MinutesToResponse = table.Column<int>(type: "INTEGER", nullable: true),
                    MinutesToResolve = table.Column<int>(type: "INTEGER", nullable: true),
                    IsSolvedAtHelpdesk = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOneContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    Scores = table.Column<int>(type: "INTEGER", nullable: false),
                    ScoreSum = table.Column<int>(type: "INTEGER", nullable: false),
                    ScoreSquares = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactSheets", x => x.WorkOrderId);
                    table.ForeignKey(
                        name: "FK_FactSheets_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Legs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Legs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Legs_FactSheets_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "FactSheets",
                        principalColumn: "WorkOrderId");
                });

            migrationBuilder.CreateIndex(
                name: "IX_OrderClocks_EndedAt",
                table: "OrderClocks",
                column: "EndedAt",
                filter: "\"EndedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FactSheets_ClosedAt_WorkOrderId",
                table: "FactSheets",
                columns: new[] { "ClosedAt", "WorkOrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_FactSheets_LoggedAt_WorkOrderId",
                table: "FactSheets",
                columns: new[] { "LoggedAt", "WorkOrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_FactSheets_RequesterId_CategoryId_LoggedAt",
                table: "FactSheets",
                columns: new[] { "RequesterId", "CategoryId", "LoggedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Legs_LeftAt",
                table: "Legs",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "IX_Legs_WorkOrderId_Number",
                table: "Legs",
                columns: new[] { "WorkOrderId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Legs");

            migrationBuilder.DropTable(
                name: "FactSheets");

            migrationBuilder.DropIndex(
                name: "IX_OrderClocks_EndedAt",
                table: "OrderClocks");
        }
    }
}
