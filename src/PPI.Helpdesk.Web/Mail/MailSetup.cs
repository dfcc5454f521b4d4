using PPI.Helpdesk.Mail;
using PPI.Helpdesk.Web.Hosting;

namespace PPI.Helpdesk.Web.Mail;

/// <summary>The mail room's part in the web program: messages leave as soon as they are committed.</summary>
public static class MailSetup
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddMail();
        if (builder.Configuration.GetValue($"{JobsOptions.Section}:{nameof(JobsOptions.Enabled)}", true))
            builder.Services.AddHostedService<SendMailWhenWritten>();
        return builder;
    }
}
