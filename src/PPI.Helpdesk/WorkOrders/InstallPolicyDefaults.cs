using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.WorkOrders;

/// <summary>Gives a fresh database the priority policy and the channels' hand-over packages that ship. What is there already stays.</summary>
public sealed class InstallPolicyDefaults(HelpdeskDbContext db)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!await db.PriorityRules.AnyAsync(cancel))
            db.PriorityRules.AddRange(PriorityPolicy.Defaults());
        if (!await db.Questions.AnyAsync(question => question.Asker != Tier.Helpdesk, cancel))
            db.Questions.AddRange(Question.Defaults());
        await db.SaveChangesAsync(cancel);
    }
}
