using System.Net;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

public sealed class SignInTests(HelpdeskBehindProxy app) : IClassFixture<HelpdeskBehindProxy>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tessa")]
    [InlineData("TESSA")]
    [InlineData(" tessa@ppi.example ")]
    [InlineData("Tessa@PPI.example")]
    public async Task One_signs_in_by_user_name_or_mail_whatever_the_case(string typed)
    {
        if (!await app.InDatabaseAsync(db => db.People.AnyAsync(p => p.UserName == "tessa", Cancel)))
            await app.AddPersonWithPasswordAsync("tessa");

        using var browser = app.BrowserWith(new CookieJar());
        using var answer = await browser.TypePasswordAsync(typed);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_longer_than_any_is_refused_before_anybody_looks_at_it()
    {
        await app.AddPersonWithPasswordAsync("heavy");
        using var browser = app.BrowserWith(new CookieJar());
        var before = app.Looks;

        using var long257 = await browser.TypePasswordAsync("heavy", new string('x', 257));
        using var huge = await browser.TypePasswordAsync("heavy", new string('x', 1_000_000));

        Assert.Equal(HttpStatusCode.BadRequest, long257.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, huge.StatusCode);
        Assert.Equal(before, app.Looks);
    }
}
