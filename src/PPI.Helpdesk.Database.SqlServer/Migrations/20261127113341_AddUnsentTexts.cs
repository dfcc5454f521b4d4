using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddUnsentTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnsentTexts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    WorkOrderId = table.Column<int>(type: "int", nullable: false),
                    Mode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    KeptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsentTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnsentTexts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnsentTexts_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnsentTexts_KeptAt",
                table: "UnsentTexts",
                column: "KeptAt");

            migrationBuilder.CreateIndex(
                name: "IX_UnsentTexts_PersonId_WorkOrderId_Mode",
                table: "UnsentTexts",
                columns: new[] { "PersonId", "WorkOrderId", "Mode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnsentTexts_WorkOrderId",
                table: "UnsentTexts",
                column: "WorkOrderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnsentTexts");
        }
    }
}
