using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddMergesVisitsAndWays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_WorkOrderLinks_WorkOrders_WorkOrderId",
                table: "WorkOrderLinks");

            migrationBuilder.AddColumn<int>(
                name: "MergedIntoId",
                table: "WorkOrders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Calendar",
                table: "OutgoingMessages",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RemoteSessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Tool = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    HelperId = table.Column<int>(type: "INTEGER", nullable: true),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemoteSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemoteSessions_People_HelperId",
                        column: x => x.HelperId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RemoteSessions_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TechnicianId = table.Column<int>(type: "INTEGER", nullable: false),
                    BeginsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visits_People_TechnicianId",
                        column: x => x.TechnicianId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WayOffers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Ways = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsWaitedFor = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChosenWay = table.Column<int>(type: "INTEGER", nullable: true),
                    ChosenById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WayOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WayOffers_People_ChosenById",
                        column: x => x.ChosenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WayOffers_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_MergedIntoId",
                table: "WorkOrders",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrderLinks_OneContinuation",
                table: "WorkOrderLinks",
                column: "OtherId",
                unique: true,
                filter: "\"Kind\" = 'ContinuationOf'");

            migrationBuilder.CreateIndex(
                name: "IX_RemoteSessions_HelperId",
                table: "RemoteSessions",
                column: "HelperId");

            migrationBuilder.CreateIndex(
                name: "IX_RemoteSessions_WorkOrderId_Number",
                table: "RemoteSessions",
                columns: new[] { "WorkOrderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_TechnicianId_State_BeginsAt",
                table: "Visits",
                columns: new[] { "TechnicianId", "State", "BeginsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_WorkOrderId_Number",
                table: "Visits",
                columns: new[] { "WorkOrderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WayOffers_ChosenById",
                table: "WayOffers",
                column: "ChosenById");

            migrationBuilder.CreateIndex(
                name: "IX_WayOffers_State_ExpiresAt",
                table: "WayOffers",
                columns: new[] { "State", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WayOffers_WorkOrderId_Number",
                table: "WayOffers",
                columns: new[] { "WorkOrderId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_WorkOrderLinks_WorkOrders_WorkOrderId",
                table: "WorkOrderLinks",
                column: "WorkOrderId",
                principalTable: "WorkOrders",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_WorkOrders_WorkOrders_MergedIntoId",
                table: "WorkOrders",
                column: "MergedIntoId",
                principalTable: "WorkOrders",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_WorkOrderLinks_WorkOrders_WorkOrderId",
                table: "WorkOrderLinks");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkOrders_WorkOrders_MergedIntoId",
                table: "WorkOrders");

            migrationBuilder.DropTable(
                name: "RemoteSessions");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropTable(
                name: "WayOffers");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrders_MergedIntoId",
                table: "WorkOrders");

            migrationBuilder.DropIndex(
                name: "IX_WorkOrderLinks_OneContinuation",
                table: "WorkOrderLinks");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "WorkOrders");

            migrationBuilder.DropColumn(
                name: "Calendar",
                table: "OutgoingMessages");

            migrationBuilder.AddForeignKey(
                name: "FK_WorkOrderLinks_WorkOrders_WorkOrderId",
                table: "WorkOrderLinks",
                column: "WorkOrderId",
                principalTable: "WorkOrders",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
