using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddQueueViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QueueTallies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsTaken = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsUnanswered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueTallies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueueTallies_Categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QueueViewPlaces",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    ViewKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsHidden = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueViewPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueueViewPlaces_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QueueViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    OnlyUnanswered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Columns = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Grouping = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueueViews_Categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QueueViews_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QueueViews_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QueueTallies_CategoryId",
                table: "QueueTallies",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_QueueViewPlaces_PersonId_ViewKey",
                table: "QueueViewPlaces",
                columns: new[] { "PersonId", "ViewKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QueueViews_CategoryId",
                table: "QueueViews",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_QueueViews_OwnerId",
                table: "QueueViews",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_QueueViews_PersonId",
                table: "QueueViews",
                column: "PersonId");

            // The open orders that there are already; from now on every save adds to them.
            migrationBuilder.Sql("""
                INSERT INTO "QueueTallies" ("Status", "Tier", "Priority", "CategoryId", "IsTaken", "IsUnanswered", "Change")
                SELECT "Status", "Tier", "Priority", "CategoryId", "WorkerId" IS NOT NULL, "UnansweredSince" IS NOT NULL, COUNT(*)
                FROM (SELECT "Status", "Tier", "Priority", "CategoryId", "WorkerId", "UnansweredSince" FROM "WorkOrders" WHERE "ClosedAt" IS NULL) AS o
                GROUP BY "Status", "Tier", "Priority", "CategoryId", "WorkerId" IS NOT NULL, "UnansweredSince" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QueueTallies");

            migrationBuilder.DropTable(
                name: "QueueViewPlaces");

            migrationBuilder.DropTable(
                name: "QueueViews");
        }
    }
}
