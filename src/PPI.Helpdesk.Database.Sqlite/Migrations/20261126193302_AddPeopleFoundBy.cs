using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPI.Helpdesk.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddPeopleFoundBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FoundBy",
                table: "People",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FoundBy",
                table: "People");
        }
    }
}
