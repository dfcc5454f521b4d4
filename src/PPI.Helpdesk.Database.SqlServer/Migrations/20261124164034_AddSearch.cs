using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.SqlServer.Migrations
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
                    WorkOrderId = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Format = table.Column<int>(type: "int", nullable: false),
                    TitleWords = table.Column<string>(type: "nvarchar(max)", maxLength: 100000, nullable: false),
                    PublicWords = table.Column<string>(type: "nvarchar(max)", maxLength: 100000, nullable: false),
                    InternalWords = table.Column<string>(type: "nvarchar(max)", maxLength: 100000, nullable: false)
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
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
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
                    Letters = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Word = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchSpellings", x => new { x.Letters, x.Word });
                });

            // Where the feature is not installed there is no index, and the search does without.
            migrationBuilder.Sql("""
                IF SERVERPROPERTY('IsFullTextInstalled') = 1 AND NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = N'Helpdesk')
                    EXEC(N'CREATE FULLTEXT CATALOG [Helpdesk] WITH ACCENT_SENSITIVITY = ON');
                """, suppressTransaction: true);
            migrationBuilder.Sql("""
                IF SERVERPROPERTY('IsFullTextInstalled') = 1 AND OBJECTPROPERTY(OBJECT_ID(N'SearchEntries'), 'TableHasActiveFulltextIndex') = 0
                    EXEC(N'CREATE FULLTEXT INDEX ON [SearchEntries] ([TitleWords] LANGUAGE 0, [PublicWords] LANGUAGE 0, [InternalWords] LANGUAGE 0) KEY INDEX [PK_SearchEntries] ON [Helpdesk] WITH STOPLIST = OFF, CHANGE_TRACKING = AUTO');
                """, suppressTransaction: true);
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
