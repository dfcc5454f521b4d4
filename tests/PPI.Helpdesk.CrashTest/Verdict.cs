using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PPI.Helpdesk.CrashTest;

/// <summary>What the database holds, against what people were told.</summary>
internal sealed record Verdict(int Acknowledged, int Unknown, int Lost, int Doubled, int HalfWritten, bool IsDatabaseWhole, Run Run)
{
    /// <summary>A request that was under way and not answered is only a fault when the end was an orderly one.</summary>
    public int Cut => Run.Gracefully ? Run.BrokenUnderWay : 0;

    public bool Holds => Lost == 0 && Doubled == 0 && HalfWritten == 0 && Cut == 0 && IsDatabaseWhole && Run.EndedAsAsked && Run.StartsInTime && Acknowledged >= Run.AskedFor;

    public static async Task<Verdict> ReadAsync(Run run)
    {
        await using var db = run.Database.NewContext();
        var orders = await db.WorkOrders.AsNoTracking().Select(order => new { order.Id, order.SubmissionKey, order.Title, order.Version }).ToListAsync();
        var records = (await db.TimelineRecords.AsNoTracking().GroupBy(record => record.WorkOrderId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync())
            .ToDictionary(group => group.Key, group => group.Count);
        var mailed = (await db.OutgoingMessages.AsNoTracking().Where(message => message.WorkOrderId != null).Select(message => message.WorkOrderId!.Value).Distinct().ToListAsync()).ToHashSet();
        var files = (await db.Attachments.AsNoTracking().Select(file => new { file.Id, file.WorkOrderId, file.Size }).ToListAsync()).ToLookup(file => file.WorkOrderId);
        var stored = Directory.EnumerateFiles(run.AttachmentFolder, "*", SearchOption.AllDirectories)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path).Replace("-", "", StringComparison.Ordinal)).ToDictionary(group => group.Key, group => new FileInfo(group.First()).Length);
        var byKey = orders.Where(order => order.SubmissionKey is not null).ToDictionary(order => order.SubmissionKey!.Value);
        var submissions = run.Submissions.ToDictionary(submission => submission.Key);

        return new(
            run.Submissions.Count(submission => submission.IsAcknowledged),
            run.Submissions.Count(submission => !submission.IsAcknowledged),
            run.Submissions.Count(submission => submission.IsAcknowledged && !byKey.ContainsKey(submission.Key)),
            orders.GroupBy(order => order.Title).Count(group => group.Count() > 1),
            orders.Count(order => records.GetValueOrDefault(order.Id) != order.Version || !mailed.Contains(order.Id) || !HasItsFile(order.SubmissionKey!.Value, order.Id)),
            await IsWholeAsync(db), run);

        bool HasItsFile(Guid key, int id) => !submissions[key].HasFile || files[id].Any(file => stored.GetValueOrDefault(file.Id.ToString("N")) == file.Size);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Run.Database.Provider.Name}, {(Run.Gracefully ? "SIGTERM" : "SIGKILL")} {Run.Ends} times, seed {Run.Seed}
        acknowledged   {Acknowledged}
        unknown        {Unknown}   (not answered; whole or absent)
        lost           {Lost}
        duplicated     {Doubled}
        half-written   {HalfWritten}
        in flight      {Run.InFlight.Fewest} to {Run.InFlight.Most}   (when told to end)
        cut            {Cut}   (under way when an orderly end began, and not answered)
        turned away    {(Run.Gracefully ? Run.Broken.Values.Sum() - Cut : 0)}   (sent while the node was leaving)
        database whole {(IsDatabaseWhole ? "yes" : "NO")}
        slowest start  {Run.SlowestStart.TotalSeconds:0.0} s until ready   (10 s at most)
        slowest end    {Run.SlowestEnd.TotalSeconds:0.0} s, not ready after {Run.SlowestNotice.TotalSeconds:0.0} s
        orderly ends   {(Run.EndedAsAsked ? "yes" : "NO")}
        broken sends   {string.Join(", ", Run.Broken.Select(pair => $"{pair.Key} {pair.Value}"))}
        refusals       {string.Join(", ", Run.Refusals.Select(pair => $"{pair.Key}: {pair.Value}"))}
        {(Holds ? "HOLDS" : "DOES NOT HOLD")}
        """);

    private static async Task<bool> IsWholeAsync(Database.HelpdeskDbContext db)
    {
        if (!db.Database.IsRelational() || !db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
            return true;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string?)await command.ExecuteScalarAsync() == "ok";
    }
}
