using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using PPI.Helpdesk.People;

namespace PPI.Helpdesk.Web.People;

/// <summary>Sign-in, the session cookie and who may open which page.</summary>
public static class PeopleSetup
{
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddPeople();
        builder.Services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, SessionCookie.Configure);
        builder.Services.AddScoped<Sessions>();
        AddPolicies(builder.Services.AddAuthorizationBuilder());
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
