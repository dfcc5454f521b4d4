using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Web.People;

namespace PPI.Helpdesk.Testing;

/// <summary>Browsers of people who are signed in.</summary>
public static class SignedInBrowsers
{
    /// <summary>A password that keeps the rules, for people who really type one.</summary>
    public const string Password = "violet harbour quiet lamp";

    /// <summary>A browser with the session of a person in the database, found by user name. Spares the password's slow hash; the rest is as after a sign-in.</summary>
    public static async Task<HttpClient> SignInAsync(this HelpdeskApp app, string userName) => app.BrowserWith(await app.SessionCookieAsync(userName));

    /// <summary>The session's cookie, "name=value", for clients of another kind.</summary>
    public static async Task<string> SessionCookieAsync(this HelpdeskApp app, string userName)
    {
        await using var scope = app.NewScope();
        var services = scope.ServiceProvider;
        var normalized = Person.Normalize(userName);
        var person = await services.GetRequiredService<HelpdeskDbContext>().People.AsNoTracking().SingleAsync(p => p.NormalizedUserName == normalized);
        var principal = await services.GetRequiredService<Sessions>().PrincipalAsync(person, "test", CancellationToken.None);
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = app.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(principal,
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}";
    }

    /// <summary>Adds an employee, or whom the roles say, and signs them in.</summary>
    public static async Task<HttpClient> SignInAsync(this HelpdeskApp app, string userName, Roles roles, SupportChannels channels = SupportChannels.None)
    {
        await app.AddPersonAsync(userName, roles, channels);
        return await app.SignInAsync(userName);
    }

    public static Task<int> AddPersonAsync(this HelpdeskApp app, string userName, Roles roles = Roles.Employee, SupportChannels channels = SupportChannels.None) =>
        app.InDatabaseAsync(async db =>
        {
            var person = Person.Join(char.ToUpperInvariant(userName[0]) + userName[1..], userName, $"{userName}@ppi.example", roles, channels);
            db.People.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });

    /// <summary>Adds a person who can sign in with <see cref="Password"/>.</summary>
    public static async Task<int> AddPersonWithPasswordAsync(this HelpdeskApp app, string userName, Roles roles = Roles.Employee)
    {
        var id = await app.AddPersonAsync(userName, roles);
        await app.DoAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<HelpdeskDbContext>();
            services.GetRequiredService<AccountPasswords>().Set(await db.People.SingleAsync(p => p.Id == id), Password);
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>A browser that starts with the given cookie and keeps those that it is given.</summary>
    public static HttpClient BrowserWith(this HelpdeskApp app, string cookie)
    {
        var cookies = new CookieJar();
        cookies.Put(cookie);
        return app.BrowserWith(cookies);
    }

    /// <inheritdoc cref="BrowserWith(HelpdeskApp, string)"/>
    public static HttpClient BrowserWith(this HelpdeskApp app, CookieJar cookies)
    {
        var browser = app.CreateDefaultClient(HelpdeskApp.Address, cookies);
        browser.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Test", "1.0"));
        return browser;
    }
}
