using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.Hosting;

public sealed class StartTests(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    [Fact]
    public async Task The_program_starts_on_a_migrated_database()
    {
        using var browser = app.Browser();
        using var answer = await browser.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        var pending = await app.InDatabaseAsync(async db => await db.Database.GetPendingMigrationsAsync());

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(pending);
    }
}
