using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Web.Tests.People;

/// <summary>The helpdesk with its limits as they ship, behind a proxy that says who asks. Hashing is cheap here, and counted.</summary>
public class HelpdeskBehindProxy : HelpdeskApp
{
    private const string Proxy = "10.0.0.7";

    public HelpdeskBehindProxy() => this["Proxy:Trusted:0"] = Proxy;

    /// <summary>How many passwords were looked at.</summary>
    public int Looks => looks;

    /// <summary>Whose connection every request comes over.</summary>
    protected virtual string Peer => Proxy;

    private int looks;

    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new Over(IPAddress.Parse(Peer))));
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        services.AddScoped<IPasswordHasher<Person>>(provider => new Counted(ActivatorUtilities.CreateInstance<PasswordHasher<Person>>(provider), this));
    }

    private sealed class Over(IPAddress peer) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = peer;
                return following(context);
            });
            next(app);
        };
    }

    private sealed class Counted(PasswordHasher<Person> hasher, HelpdeskBehindProxy app) : IPasswordHasher<Person>
    {
        public string HashPassword(Person user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref app.looks);
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
