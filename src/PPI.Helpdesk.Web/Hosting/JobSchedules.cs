using System.Linq.Expressions;
using Hangfire;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.Hosting;

/// <summary>Every recurring job of the house in one table: its name, when it runs (cron, with seconds where six parts are given), and what it does.</summary>
/// <remarks>A job is a sweep over our own tables, so a run too many, or one missed, changes nothing.</remarks>
public static class JobSchedules
{
    public static readonly IReadOnlyList<JobSchedule> All =
    [
        JobSchedule.Of<SendMail>("send-mail", "*/5 * * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<NoticeBreaches>("notice-breaches", "*/5 * * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<NoticeOverdueCalls>("notice-overdue-calls", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<FindLoops>("find-loops", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<StartClocks>("start-clocks", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<ResumeHeldWorkOrders>("resume-held-work-orders", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<RemindCustomers>("remind-customers", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<ReleaseLostWorkers>("release-lost-workers", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<ReplaceLostOwners>("replace-lost-owners", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<FoldOwnerTallies>("fold-owner-tallies", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<FoldQueueTallies>("fold-queue-tallies", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<IndexWorkOrders>("index-work-orders", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<TellFacts>("tell-facts", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<FoldPeople>("fold-people", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<CollectSpellings>("collect-spellings", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<LogRoutineTasks>("log-routine-tasks", "* * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<ExpireWays>("expire-ways", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<TidyAccounts>("tidy-accounts", "41 3 * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<ForgetUnsentTexts>("forget-unsent-texts", "23 4 * * *", job => job.RunAsync(CancellationToken.None)),
        JobSchedule.Of<RemoveOrphanedFiles>("remove-orphaned-files", "17 * * * *", job => job.RunAsync(CancellationToken.None)),
    ];
}

/// <summary>One row of the table.</summary>
public abstract record JobSchedule(string Name, string Cron)
{
    public abstract Type Job { get; }

    public static JobSchedule Of<TJob>(string name, string cron, Expression<Func<TJob, Task>> run) => new Row<TJob>(name, cron, run);

    internal abstract void Register(IRecurringJobManager jobs);

    private sealed record Row<TJob>(string Name, string Cron, Expression<Func<TJob, Task>> Run) : JobSchedule(Name, Cron)
    {
        public override Type Job => typeof(TJob);

        internal override void Register(IRecurringJobManager jobs) =>
            jobs.AddOrUpdate(Name, Run, Cron, new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc, MisfireHandling = MisfireHandlingMode.Relaxed });
    }
}
