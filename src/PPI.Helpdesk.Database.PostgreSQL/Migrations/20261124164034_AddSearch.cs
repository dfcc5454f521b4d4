using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.PostgreSQL.Migrations
{
    /// <inheritdoc />
    public partial class AddSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    WorkOrderId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    TitleWords = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    PublicWords = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    InternalWords = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.WorkOrderId);
                    table.ForeignKey(
                        name: "FK_SearchEntries_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchProgress",
                columns: table => new
                {
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LastRecordId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchProgress", x => x.What);
                });

            migrationBuilder.CreateTable(
                name: "SearchSpellings",
                columns: table => new
                {
                    Letters = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Word = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchSpellings", x => new { x.Letters, x.Word });
                });

            migrationBuilder.Sql("""
                ALTER TABLE "SearchEntries"
                    ADD COLUMN "TitleVector" tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array("TitleWords", ' '))) STORED,
                    ADD COLUMN "PublicVector" tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array("PublicWords", ' '))) STORED,
                    ADD COLUMN "AllVector" tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array("PublicWords", ' ')) || array_to_tsvector(string_to_array("InternalWords", ' '))) STORED;
                CREATE INDEX "IX_SearchEntries_TitleVector" ON "SearchEntries" USING gin ("TitleVector") WITH (fastupdate = off);
                CREATE INDEX "IX_SearchEntries_PublicVector" ON "SearchEntries" USING gin ("PublicVector") WITH (fastupdate = off);
                CREATE INDEX "IX_SearchEntries_AllVector" ON "SearchEntries" USING gin ("AllVector") WITH (fastupdate = off);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SearchEntries");

            migrationBuilder.DropTable(
                name: "SearchProgress");

            migrationBuilder.DropTable(
                name: "SearchSpellings");
        }
    }
}
