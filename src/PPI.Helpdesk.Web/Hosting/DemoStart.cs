using Microsoft.Extensions.Options;
using PPI.Helpdesk.Demo;
using PPI.Helpdesk.Settings;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>The demonstration exists in Development only: its people share one password that everybody knows.</summary>
public static class DemoStart
{
    /// <summary>At start, where Demo:Enabled says so.</summary>
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
            await app.SeedDemoAsync(app.Lifetime.ApplicationStopping);
    }

    /// <returns>How many orders were added.</returns>
    public static Task<int> SeedDemoAsync(this WebApplication app, CancellationToken cancel) => app.Environment.IsDevelopment()
        ? app.InScopeAsync(services => services.GetRequiredService<SeedDemo>().RunAsync(cancel))
        : throw new StartRefusedException("The people of the demonstration share one password that everybody knows. Demo data is for Development only: set ASPNETCORE_ENVIRONMENT=Development, on a database that holds nothing real.");
}
