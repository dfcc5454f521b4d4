using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PPI.Helpdesk.Search;

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("SearchEntries");
        entry.HasKey(e => e.WorkOrderId);
        entry.HasOne(e => e.WorkOrder).WithOne().HasForeignKey<SearchEntry>(e => e.WorkOrderId);
        entry.Property(e => e.Version).IsConcurrencyToken();
        entry.Property(e => e.TitleWords).HasMaxLength(SearchEntry.WordsLength);
        entry.Property(e => e.PublicWords).HasMaxLength(SearchEntry.WordsLength);
        entry.Property(e => e.InternalWords).HasMaxLength(SearchEntry.WordsLength);
    }
}

internal sealed class SearchSpellingMapping : IEntityTypeConfiguration<SearchSpelling>
{
    public void Configure(EntityTypeBuilder<SearchSpelling> spelling)
    {
        spelling.ToTable("SearchSpellings");
        spelling.HasKey(s => new { s.Letters, s.Word });
        spelling.Property(s => s.Letters).HasMaxLength(SearchSpelling.LongestWord);
        spelling.Property(s => s.Word).HasMaxLength(SearchSpelling.LongestWord);
    }
}

internal sealed class SearchProgressMapping : IEntityTypeConfiguration<SearchProgress>
{
    public void Configure(EntityTypeBuilder<SearchProgress> progress)
    {
        progress.ToTable("SearchProgress");
        progress.HasKey(p => p.What);
        progress.Property(p => p.What).HasMaxLength(40);
        progress.Property(p => p.LastRecordId).IsConcurrencyToken();
    }
}
