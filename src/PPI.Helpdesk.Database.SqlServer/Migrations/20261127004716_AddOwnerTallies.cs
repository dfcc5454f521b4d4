using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddOwnerTallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OwnerTallies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    Change = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnerTallies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnerTallies_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OwnerTallies_OwnerId",
                table: "OwnerTallies",
                column: "OwnerId");

            // The open orders that there are already; from now on every save adds to them.
            migrationBuilder.Sql("""
                INSERT INTO "OwnerTallies" ("OwnerId", "Change")
                SELECT "OwnerId", COUNT(*) FROM "WorkOrders" WHERE "ClosedAt" IS NULL GROUP BY "OwnerId"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OwnerTallies");
        }
    }
}
