namespace PPI.Helpdesk.ServiceLevels;

/// <summary>Sets of instants as spans of ticks, each from its start to just before its end.</summary>
internal static class Spans
{
    /// <summary>In order, with what overlaps or touches made one, and without what is empty.</summary>
    public static List<(long From, long To)> Merge(IEnumerable<(long From, long To)> spans)
    {
        var merged = new List<(long From, long To)>();
        foreach (var span in spans.Where(span => span.From < span.To).OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, span.To));
            else
                merged.Add(span);
        }
        return merged;
    }

    /// <summary>What is left of merged spans without the merged cuts.</summary>
    public static List<(long From, long To)> Without(List<(long From, long To)> spans, List<(long From, long To)> cuts)
    {
        var left = new List<(long From, long To)>();
        var next = 0;
        foreach (var span in spans)
        {
            while (next < cuts.Count && cuts[next].To <= span.From)
                next++;
            var from = span.From;
            for (var cut = next; cut < cuts.Count && cuts[cut].From < span.To; cut++)
            {
                if (from < cuts[cut].From)
                    left.Add((from, cuts[cut].From));
                from = cuts[cut].To;
            }
            if (from < span.To)
                left.Add((from, span.To));
        }
        return left;
    }
}
