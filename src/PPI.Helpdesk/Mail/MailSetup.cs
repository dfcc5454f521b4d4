using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Database;
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
        services.AddSingleton<IValidateOptions<MailOptions>, MailFolderCheck>();
        services.AddOutbox();
        return services.AddSingleton(TransportOf).AddScoped<SendMail>().AddScoped<MessageList>().AddScoped<RetryMessage>().AddScoped<ResendMessage>();
    }

    private static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<Letterhead>().AddSingleton<MessageIds>().AddSingleton<SignedLinks>().AddScoped<Outbox>();
        services.AddSingleton<OutboxBell>().AddSingleton<MailServerPause>().AddSingleton<RingWhenWritten>();
        services.ConfigureDbContext<HelpdeskDbContext>((provider, options) => options.AddInterceptors(provider.GetRequiredService<RingWhenWritten>()));
    }

    private static IMailTransport TransportOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>();
        return options.Value.HasServer
            ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
            : new FolderTransport(options.Value.FolderIn(provider.GetRequiredService<IHostEnvironment>().ContentRootPath), options.Value.From);
    }
}
