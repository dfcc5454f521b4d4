using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.Sqlite.Migrations
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
                    WorkOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    TitleWords = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    PublicWords = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    InternalWords = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false)
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
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LastRecordId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchProgress", x => x.What);
                });

            migrationBuilder.CreateTable(
                name: "SearchSpellings",
                columns: table => new
                {
                    Letters = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchSpellings", x => new { x.Letters, x.Word });
                });

            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchText" USING fts5 ("TitleWords", "PublicWords", "InternalWords", content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 0');
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchEntries_AfterInsert" AFTER INSERT ON "SearchEntries" BEGIN
                    INSERT INTO "SearchText" (rowid, "TitleWords", "PublicWords", "InternalWords") VALUES (new."WorkOrderId", new."TitleWords", new."PublicWords", new."InternalWords");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchEntries_AfterUpdate" AFTER UPDATE OF "TitleWords", "PublicWords", "InternalWords" ON "SearchEntries" BEGIN
                    UPDATE "SearchText" SET "TitleWords" = new."TitleWords", "PublicWords" = new."PublicWords", "InternalWords" = new."InternalWords" WHERE rowid = new."WorkOrderId";
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchEntries_AfterDelete" AFTER DELETE ON "SearchEntries" BEGIN
                    DELETE FROM "SearchText" WHERE rowid = old."WorkOrderId";
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "SearchText";""");

            migrationBuilder.DropTable(
                name: "SearchEntries");

            migrationBuilder.DropTable(
                name: "SearchProgress");

            migrationBuilder.DropTable(
                name: "SearchSpellings");
        }
    }
}
