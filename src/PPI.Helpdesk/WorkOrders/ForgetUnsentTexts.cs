using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>A sweep: what was begun and not touched for 90 days is forgotten.</summary>
public sealed class ForgetUnsentTexts(HelpdeskDbContext db, TimeProvider clock, ILogger<ForgetUnsentTexts> log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.Now().AddDays(-UnsentText.KeptDays);
        var forgotten = await db.UnsentTexts.Where(unsent => unsent.KeptAt < before).ExecuteDeleteAsync(cancel);
        if (forgotten > 0)
            log.LogInformation("Forgot {Count} unsent texts that nobody had touched for {Days} days", forgotten, UnsentText.KeptDays);
    }
}
