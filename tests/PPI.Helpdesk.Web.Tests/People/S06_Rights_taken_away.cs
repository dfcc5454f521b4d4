using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>S-06: what was taken away is gone within a minute from sessions that are open. There are no lasting connections; jobs act as the system, never as a person.</summary>
public sealed class S06_Rights_taken_away(HelpdeskApp app) : IClassFixture<HelpdeskApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_taken_away_is_gone_within_a_minute_and_the_person_stays_signed_in()
    {
        using var browser = await app.SignInAsync("demoted", Roles.Administrator);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/audit"));

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "demoted", Cancel)).GiveRoles(Roles.Employee, SupportChannels.None);
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.NotEqual(HttpStatusCode.OK, await browser.StatusAsync("/audit"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/sign-out"));
    }

    [Fact]
    public async Task A_disabled_person_is_out_within_a_minute()
    {
        using var browser = await app.SignInAsync("leaver", Roles.Employee);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/sign-out"));

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "leaver", Cancel)).Disable();
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        await browser.AssertSignedOutAsync();
    }

    [Fact]
    public async Task A_support_channel_taken_away_is_gone_within_a_minute()
    {
        using var browser = await app.SignInAsync("moved", Roles.Specialist, SupportChannels.Intelligence);
        var views = await browser.OpenAsync("/work-orders", Cancel);
        Assert.Contains(views.QuerySelectorAll("a.view"), view => view.TextContent.Contains("Intelligence", StringComparison.Ordinal));

        await app.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.UserName == "moved", Cancel)).GiveRoles(Roles.Specialist, SupportChannels.Applications);
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromSeconds(60));

        views = await browser.OpenAsync("/work-orders", Cancel);
        Assert.DoesNotContain(views.QuerySelectorAll("a.view"), view => view.TextContent.Contains("Intelligence", StringComparison.Ordinal));
    }
}
