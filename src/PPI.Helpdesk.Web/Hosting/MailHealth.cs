using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PPI.Helpdesk.Mail;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Whether the mail server answers; where mail goes into a folder, that is enough.</summary>
public sealed class MailHealth(IOptions<MailOptions> options) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.HasServer)
            return HealthCheckResult.Healthy("Mail is written to Mail:Folder.");
        var smtp = options.Value.Smtp;
        try
        {
            using var connection = new TcpClient();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await connection.ConnectAsync(smtp.Host!, smtp.PortOrUsual, patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            return new(context.Registration.FailureStatus, "The mail server of Mail:Smtp does not answer. Messages wait and are sent when it does.");
        }
    }
}
