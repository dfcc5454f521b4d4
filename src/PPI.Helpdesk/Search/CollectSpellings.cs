using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PPI.Helpdesk.Database;

namespace PPI.Helpdesk.Search;

/// <summary>A sweep: learns the words of records that are new, so that what is typed wrong can be corrected to them. What it misses is only not suggested.</summary>
public sealed class CollectSpellings(HelpdeskDbContext db, ILogger<CollectSpellings> log)
{
    internal const string Name = "spellings";
    private const int RecordsPerBatch = 500;
    private const int WordsPerQuery = 500;

    /// <returns>How many records were read.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var read = 0;
        while (true)
        {
            db.ChangeTracker.Clear();
            var progress = await db.SearchProgress.SingleOrDefaultAsync(progress => progress.What == Name, cancel) ?? db.Add(SearchProgress.Of(Name)).Entity;
            var records = await db.TimelineRecords.AsNoTracking().Where(record => record.Id > progress.LastRecordId).OrderBy(record => record.Id).Take(RecordsPerBatch).ToListAsync(cancel);
            if (records.Count == 0)
                return read;
            var words = records.SelectMany(Passage.Of).SelectMany(passage => FoldedWords.Of(passage.Text)).Where(SearchSpelling.CanBeCorrected).Distinct(StringComparer.Ordinal);
            foreach (var some in words.Chunk(WordsPerQuery))
                db.AddRange((await UnknownAsync(some, cancel)).SelectMany(SearchSpelling.Of));
            progress.ComeTo(records[^1].Id);
            if (!await TrySaveAsync(cancel))
                return read;
            read += records.Count;
        }
    }

    private async Task<IEnumerable<string>> UnknownAsync(string[] words, CancellationToken cancel)
    {
        var known = await db.SearchSpellings.Where(spelling => spelling.Letters == spelling.Word && words.Contains(spelling.Letters)).Select(spelling => spelling.Word).ToListAsync(cancel);
        return words.Except(known, StringComparer.Ordinal);
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException overtaken)
        {
            log.LogInformation("Another node collects words at the same time, and this one leaves it to it: {Reason}", overtaken.Message);
            return false;
        }
    }
}
