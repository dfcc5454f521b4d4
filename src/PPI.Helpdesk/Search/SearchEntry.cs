using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Search;

/// <summary>The words of one work order, each once, as the database's full-text engine indexes them. Written in the transaction that changes the order.</summary>
public sealed class SearchEntry
{
    /// <summary>Another way of folding words, or other texts, is another format; entries of an older one are made anew.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Characters. Room for some twelve thousand different words; what an order says beyond that is not found.</summary>
    public const int WordsLength = 100_000;

    private SearchEntry()
    {
    }

    public int WorkOrderId { get; private set; }

    /// <summary>The version of the order whose words these are.</summary>
    public int Version { get; private set; }

    public int Format { get; private set; }

    /// <summary>Of the present title.</summary>
    public string TitleWords { get; private set; } = "";

    /// <summary>Of all that the customer may read, every title among it.</summary>
    public string PublicWords { get; private set; } = "";

    /// <summary>Of what only staff read.</summary>
    public string InternalWords { get; private set; } = "";

    /// <summary>Set for an order that has no number yet; not loaded.</summary>
    internal WorkOrder? WorkOrder { get; private set; }

    internal static SearchEntry For(WorkOrder order) => new() { WorkOrder = order, WorkOrderId = order.Id, Format = CurrentFormat };

    internal static SearchEntry Anew(int workOrderId) => new() { WorkOrderId = workOrderId, Format = CurrentFormat };

    /// <summary>Begins anew, in the current format.</summary>
    internal void Clear() => (Format, PublicWords, InternalWords) = (CurrentFormat, "", "");

    /// <summary>Takes in what further records say.</summary>
    internal void Add(WorkOrder order, IEnumerable<TimelineRecord> records)
    {
        var passages = records.SelectMany(Passage.Of).ToList();
        PublicWords = Join(PublicWords, passages.Where(passage => passage.IsPublic));
        InternalWords = Join(InternalWords, passages.Where(passage => !passage.IsPublic));
        TitleWords = Join("", [new Passage(order.Title, IsPublic: true)]);
        Version = order.Version;
    }

    private static string Join(string known, IEnumerable<Passage> passages)
    {
        var words = new List<string>(known.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var seen = words.ToHashSet(StringComparer.Ordinal);
        var length = known.Length;
        foreach (var word in passages.SelectMany(passage => FoldedWords.Of(passage.Text)))
        {
            if (word.Length == 0 || length + word.Length + 1 > WordsLength || !seen.Add(word))
                continue;
            words.Add(word);
            length += word.Length + 1;
        }
        return string.Join(' ', words);
    }
}
