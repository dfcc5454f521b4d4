using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "IntakeAnswers",
                table: "WorkOrders",
                type: "nvarchar(max)",
                maxLength: 200000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Asker = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CategoryId = table.Column<int>(type: "int", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Wording = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Help = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Choices = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Questions_Categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Questions_CategoryId",
                table: "Questions",
                column: "CategoryId");

            // What the channels ask has become questions like those at intake.
            migrationBuilder.Sql("""
                INSERT INTO "Questions" ("Asker", "Position", "Wording", "Help", "Kind", "Choices", "IsRequired", "IsRetired", "Version")
                SELECT "Channel", "Position", "Label", '', 'Text', '', "IsRequired", 0, "Version" FROM "ChannelRequirements" ORDER BY "Id";
                """);

            migrationBuilder.DropTable(
                name: "ChannelRequirements");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IntakeAnswers",
                table: "WorkOrders");

            migrationBuilder.CreateTable(
                name: "ChannelRequirements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelRequirements", x => x.Id);
                });

            migrationBuilder.Sql("""
                INSERT INTO "ChannelRequirements" ("Channel", "Position", "Label", "IsRequired", "Version")
                SELECT "Asker", "Position", "Wording", "IsRequired", "Version" FROM "Questions" WHERE "Asker" <> 'Helpdesk' AND "IsRetired" = 0 ORDER BY "Id";
                """);

            migrationBuilder.DropTable(
                name: "Questions");
        }
    }
}
