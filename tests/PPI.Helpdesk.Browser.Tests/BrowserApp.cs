using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>The whole program behind a real port, with the demonstration's people, so that a browser can open it.</summary>
public sealed class BrowserApp : HelpdeskApp
{
    public BrowserApp()
    {
        var port = FreePort();
        Root = new Uri($"http://127.0.0.1:{port}/");
        this["Site:BaseUrl"] = Root.ToString();
        UseKestrel(port);
    }

    public Uri Root { get; }

    public async Task StartAsync(CancellationToken cancel)
    {
        StartServer();
        await DoAsync<InstallPolicyDefaults>(install => install.RunAsync(cancel));
        await DoAsync<AddDemoPeople>(add => add.RunAsync(cancel));
        await InDatabaseAsync(async db =>
        {
            await DemoServiceOffer.SeedAsync(db, cancel);
            return true;
        });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
