using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Registers accounts, password rules and the use cases of the People room.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>().AddEntityFrameworkStores<HelpdeskDbContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services
            .AddScoped<AccountPasswords>()
            .AddScoped<SignInByPassword>()
            .AddScoped<StartSession>()
            .AddScoped<CheckSession>()
            .AddScoped<EndSession>()
            .AddScoped<SessionList>();
    }
}
