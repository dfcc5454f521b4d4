using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Testing.WorkOrders;

/// <summary>Everything one can see of an object, in words: two objects are in the same state when these are equal. A new property counts by itself.</summary>
public static class StateOf
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <param name="leftOut">Properties, by name, at whatever depth, that two equal objects may differ in: keys that a database gives.</param>
    public static string Order(WorkOrder order, params string[] leftOut)
    {
        var words = new StringBuilder();
        Describe("", order, [nameof(WorkOrder.Timeline), .. leftOut], words);
        return words.ToString();
    }

    public static string Step(Step step)
    {
        var words = new StringBuilder(step.GetType().Name).AppendLine();
        Describe("", step, ["EqualityContract"], words);
        return words.ToString();
    }

    private static void Describe(string name, object? value, string[] leftOut, StringBuilder words)
    {
        if (InWords(value) is { } text)
            words.AppendLine(CultureInfo.InvariantCulture, $"{name}: {text}");
        else if (value is IEnumerable items)
            DescribeAll(name, items, leftOut, words);
        else
            foreach (var property in PropertiesOf(value!.GetType()).Where(property => !leftOut.Contains(property.Name)))
                Describe($"{name}.{property.Name}", property.GetValue(value), leftOut, words);
    }

    private static void DescribeAll(string name, IEnumerable items, string[] leftOut, StringBuilder words)
    {
        var count = 0;
        foreach (var item in items)
            Describe($"{name}[{count++}]", item, leftOut, words);
        words.AppendLine(CultureInfo.InvariantCulture, $"{name}: {count} of them");
    }

    private static PropertyInfo[] PropertiesOf(Type type) => Known.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ]);

    private static string? InWords(object? value) => value switch
    {
        null => "none",
        string text => $"\"{text}\"",
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Enum or bool or int or long or Guid => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
