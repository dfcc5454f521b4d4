using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.People;

/// <summary>Registers accounts, password rules and the use cases of the People room.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(Accounts).AddEntityFrameworkStores<HelpdeskDbContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services
            .AddScoped<SignInByPassword>();
    }

    private static void Accounts(IdentityOptions options)
    {
        // No "@": a user name can then never be somebody else's e-mail address.
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = Passwords.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
    }
}
