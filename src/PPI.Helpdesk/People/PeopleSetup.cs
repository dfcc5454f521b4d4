using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Database;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.People;

/// <summary>Registers accounts, password rules and the use cases of the People room.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>().AddEntityFrameworkStores<HelpdeskDbContext>().AddUserStore<PersonStore>();
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services
            .AddScoped<AccountPasswords>()
            .AddScoped<AccountDesk>()
            .AddScoped<AccountLinks>()
            .AddScoped<AccountMail>()
            .AddScoped<SignInByPassword>()
            .AddScoped<StartSession>()
            .AddScoped<CheckSession>()
            .AddScoped<EndSession>()
            .AddScoped<SessionList>()
            .AddScoped<SignOutEverywhere>()
            .AddScoped<RequestPasswordReset>()
            .AddScoped<ChoosePassword>()
            .AddScoped<ChangePassword>()
            .AddScoped<AddPerson>()
            .AddScoped<InvitePerson>()
            .AddScoped<EditPerson>()
            .AddScoped<ChangeRoles>()
            .AddScoped<PlanDuty>()
            .AddScoped<DisablePerson>()
            .AddScoped<EnablePerson>()
            .AddScoped<CreateAdministrator>()
            .AddScoped<SetUp>()
            .AddScoped<PeopleList>()
            .AddScoped<PersonDetails>()
            .AddScoped<FoldPeople>()
            .AddScoped<SavePreferences>()
            .AddScoped<TidyAccounts>()
            .AddSingleton<AuthenticatorKeys>()
            .AddScoped<AppCodes>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<CodeTries>()
            .AddScoped<FactorMail>()
            .AddScoped<SecondFactors>()
            .AddScoped<UseAuthenticator>()
            .AddScoped<StopAuthenticator>()
            .AddScoped<RenewRecoveryCodes>()
            .AddScoped<AddPasskey>()
            .AddScoped<RenamePasskey>()
            .AddScoped<RemovePasskey>()
            .AddScoped<ResetSecondFactor>()
            .AddScoped<SpendChallenge>()
            .AddScoped<SignInByCode>()
            .AddScoped<SignInByPasskey>()
            .AddScoped<ProvePassword>()
            .AddScoped<AddDemoPeople>();
    }
}
