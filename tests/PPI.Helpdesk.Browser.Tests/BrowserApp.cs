using PPI.Helpdesk.People;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Browser.Tests;

/// <summary>The whole program with the demonstration's people and service offer, so that a browser can open it.</summary>
public sealed class BrowserApp : ServedApp
{
    public async Task StartAsync(CancellationToken cancel)
    {
        StartServer();
        await DoAsync<InstallPolicyDefaults>(install => install.RunAsync(cancel));
        await DoAsync<InstallServiceLevelDefaults>(install => install.RunAsync(cancel));
        await DoAsync<AddDemoPeople>(add => add.RunAsync(cancel));
        await InDatabaseAsync(async db =>
        {
            await DemoServiceOffer.SeedAsync(db, cancel);
            return true;
        });
    }
}
