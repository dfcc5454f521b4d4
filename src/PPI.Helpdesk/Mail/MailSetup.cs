using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Mail;

/// <summary>The mail room: letters are written into the running change and sent afterwards.</summary>
public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Letterhead>();
        services.AddSingleton<MessageIds>();
        services.AddSingleton<SignedLinks>();
        services.AddScoped<Outbox>();
        return services;
    }
}
