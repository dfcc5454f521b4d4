namespace PPI.Helpdesk.Figures;

/// <summary>Values by how often each comes: few enough to be read whatever the number of orders.</summary>
internal static class Percentiles
{
    /// <summary>The least value that such a part of all does not exceed; null of nothing.</summary>
    public static double? Of(IEnumerable<(int Value, int Times)> values, double part)
    {
        var sorted = values.OrderBy(value => value.Value).ToList();
        var wanted = Math.Ceiling(part * sorted.Sum(value => (long)value.Times));
        var passed = 0L;
        foreach (var (value, times) in sorted)
        {
            passed += times;
            if (passed >= wanted)
                return value;
        }
        return null;
    }
}
