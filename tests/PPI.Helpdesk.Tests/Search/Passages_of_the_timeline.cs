using System.Collections;
using System.Globalization;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Search;
using PPI.Helpdesk.Testing;
using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Tests.Search;

/// <summary>A new step, or a new text in a step, is either found or stands here with the reason why not.</summary>
public sealed class Passages_of_the_timeline
{
    /// <summary>Names of people and things that stand on the order anyway, or on another one, and what the policies said.</summary>
    private static readonly string[] NotSought =
    [
        "OwnerName", "WorkerName", "ToName", "NewOwnerName", "ResolverName", "Routed.Reason", "Logged.PriorityReason", "Label", "Source", "ParticipantAdded.Name", "ParticipantRemoved.Name",
        "SplitFrom.Messages.Author", "SplitInto.Title", "ClockNoticed.Told.Name", "ClocksRederived.Clocks.Target", "LeaderName", "LoopFound.Told.Name", "PromiseOverdue.Told.Name",
    ];

    public static TheoryData<string> Names { get; } = [.. typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step))).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_that_people_write_is_found(string name)
    {
        List<string> written = [];
        var step = (Step)Make(typeof(Step).Assembly.GetTypes().Single(type => type.IsSubclassOf(typeof(Step)) && type.Name == name), name, written);
        var found = Passage.Of(TimelineRecord.Of(step, 1, Actor.System, TestClock.Start)).ToList();

        var sought = written.Where(text => !NotSought.Any(left => text == left || text.EndsWith("." + left, StringComparison.Ordinal)));
        Assert.Equal(sought.Order(), found.Select(passage => passage.Text).Where(text => text != "WorkerName").Order().Where(text => !NotSought.Any(left => text == left || text.EndsWith("." + left, StringComparison.Ordinal))));
        Assert.All(found, passage => Assert.True(step.IsPublic || !passage.IsPublic));
    }

    [Fact]
    public void What_is_handed_over_with_an_escalation_is_for_staff()
    {
        List<string> written = [];
        var step = (Step)Make(typeof(WorkOrder.Escalated), nameof(WorkOrder.Escalated), written);

        Assert.True(step.IsPublic);
        Assert.All(Passage.Of(TimelineRecord.Of(step, 1, Actor.System, TestClock.Start)), passage => Assert.False(passage.IsPublic));
    }

    /// <summary>Each text says where it stands: "Replied.Message".</summary>
    private static object Make(Type type, string path, List<string> written)
    {
        if (type == typeof(string))
        {
            written.Add(path);
            return path;
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new Dictionary<string, string> { ["key"] = (string)Make(typeof(string), path, written) };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()))!;
            list.Add(Make(type.GetGenericArguments()[0], path, written));
            return list;
        }
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsValueType && type.GetConstructors().All(constructor => constructor.GetParameters().Length == 0 || type.Namespace == "System"))
            return type == typeof(int) ? Convert.ToInt32(1, CultureInfo.InvariantCulture) : Activator.CreateInstance(type)!;
        var made = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First();
        return made.Invoke([.. made.GetParameters().Select(parameter => Make(parameter.ParameterType, $"{path}.{parameter.Name}", written))]);
    }
}
