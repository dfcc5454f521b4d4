using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.People;

/// <summary>Sign-in, the session cookie and who may open which page.</summary>
public static class PeopleSetup
{
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPeople();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(SecondStep.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(SecondStep.Scheme)
            .Configure<IOptions<SiteOptions>, IHostEnvironment>((cookie, site, environment) => SecondStep.Configure(cookie, site.Value, environment));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SiteOptions>, IHostEnvironment>((cookie, site, environment) => SessionCookie.Configure(cookie, site.Value, environment));
        services.AddOptions<PeopleOptions>().BindConfiguration(PeopleOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PeopleOptions>>().Value.PolicyIn(provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<AttemptLimits>();
        services.AddScoped<Sessions>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) => PasskeyRules.Configure(passkeys, site.Value));
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddScoped<PasskeyChallenges>();
        services.AddScoped<PasskeyCeremony>();
        services.AddSingleton<NewAuthenticatorKeys>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SetUpAnnouncement>(provider, Console.Out));
        AddPolicies(services.AddAuthorizationBuilder());
        return builder;
    }

    private static void AddPolicies(AuthorizationBuilder authorization)
    {
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        Add(Policies.Employee, _ => true);
        Add(Policies.Helpdesk, actor => actor.IsHelpdesk);
        Add(Policies.Staff, actor => actor.IsStaff);
        Add(Policies.TeamLeader, actor => actor.IsTeamLeader);
        Add(Policies.Administrator, actor => actor.IsAdministrator);
        Add(Policies.Settings, actor => actor.IsTeamLeader || actor.IsAdministrator);
        Add(Policies.Reports, actor => actor.Is(Roles.Reviewer) || actor.IsTeamLeader);

        void Add(string name, Func<Actor, bool> may) => authorization.AddPolicy(name, policy =>
            policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.ToActorOrNull() is { } actor && may(actor)));
    }
}
