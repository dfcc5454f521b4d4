using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PPI.Helpdesk.Attachments;
using PPI.Helpdesk.Audit;
using PPI.Helpdesk.Figures;
using PPI.Helpdesk.LoopWatch;
using PPI.Helpdesk.Mail.Outbound;
using PPI.Helpdesk.Operations;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Queue;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.ServiceLevels;
using PPI.Helpdesk.ServiceOffer;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Database;

/// <summary>The one model of the helpdesk, the same on SQLite, SQL Server and PostgreSQL. Each room maps its own entities beside them.</summary>
public sealed class HelpdeskDbContext(DbContextOptions<HelpdeskDbContext> options)
    : IdentityUserContext<Person, int>(options), IDataProtectionKeyContext
{
    public DbSet<Person> People => Users;
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SpentChallenge> SpentChallenges => Set<SpentChallenge>();
    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<NamedCalendar> Calendars => Set<NamedCalendar>();
    public DbSet<CalendarVersion> CalendarVersions => Set<CalendarVersion>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();
    public DbSet<TimelineRecord> TimelineRecords => Set<TimelineRecord>();
    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<WayOffer> WayOffers => Set<WayOffer>();
    public DbSet<UnsentText> UnsentTexts => Set<UnsentText>();
    public DbSet<PriorityRule> PriorityRules => Set<PriorityRule>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<ServiceLevelPolicy> ServiceLevelPolicies => Set<ServiceLevelPolicy>();
    public DbSet<OrderClock> OrderClocks => Set<OrderClock>();
    public DbSet<RaisedNotice> RaisedNotices => Set<RaisedNotice>();
    public DbSet<PromisedCall> PromisedCalls => Set<PromisedCall>();
    public DbSet<Intervention> Interventions => Set<Intervention>();
    public DbSet<RoutineTask> RoutineTasks => Set<RoutineTask>();
    public DbSet<OwnerTally> OwnerTallies => Set<OwnerTally>();
    public DbSet<LoopFinding> LoopFindings => Set<LoopFinding>();
    public DbSet<LoopThresholds> LoopThresholds => Set<LoopThresholds>();
    public DbSet<QueueTally> QueueTallies => Set<QueueTally>();
    public DbSet<QueueView> QueueViews => Set<QueueView>();
    public DbSet<QueueViewPlace> QueueViewPlaces => Set<QueueViewPlace>();
    public DbSet<FactSheet> FactSheets => Set<FactSheet>();
    public DbSet<Leg> Legs => Set<Leg>();
    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();
    public DbSet<SearchSpelling> SearchSpellings => Set<SearchSpelling>();
    public DbSet<SearchProgress> SearchProgress => Set<SearchProgress>();

    /// <summary>The key ring, shared by all web nodes: cookies and signed links are valid on each.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseToRewriteHistory();
        RefuseToLeaveClocksAndIndexBehind();
        FollowTallies();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch
        {
            ForgetTallies();
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseToRewriteHistory();
        try
        {
            var timelines = await StoredTimelines.OfChangedAsync(this, cancellationToken);
            await ClockBook.FollowAsync(this, timelines, cancellationToken);
            await FactBook.FollowAsync(this, timelines, cancellationToken);
            await SearchIndex.FollowAsync(this, cancellationToken);
            FollowTallies();
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch
        {
            ClockBook.Forget(this);
            ForgetTallies();
            throw;
        }
    }

    private void FollowTallies()
    {
        QueueTally.Follow(this);
        OwnerTally.Follow(this);
    }

    private void ForgetTallies()
    {
        QueueTally.Forget(this);
        OwnerTally.Forget(this);
    }

    private void RefuseToLeaveClocksAndIndexBehind()
    {
        if (NewRecords.Of(this).Count > 0)
            throw new InvalidOperationException("Work orders are saved with SaveChangesAsync, which also writes their clocks and the search's index.");
    }

    private void RefuseToRewriteHistory()
    {
        if (ChangeTracker.Entries<IAddedOnly>().FirstOrDefault(entry => entry.State is EntityState.Modified or EntityState.Deleted) is { } rewritten)
            throw new InvalidOperationException($"A {rewritten.Metadata.ClrType.Name} is only ever added. Write a new one that corrects it.");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(HelpdeskDbContext).Assembly);
        ModelConventions.RestrictDeletes(builder);
    }
}
