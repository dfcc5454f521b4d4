using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>Which records of the timeline are shown.</summary>
public enum TimelineFilter
{
    All,

    /// <summary>What customer and staff wrote to each other.</summary>
    Conversation,

    /// <summary>What only staff see.</summary>
    Internal,

    /// <summary>What was done, without what was written.</summary>
    Changes,
}

/// <summary>What the filters of the timeline are called and what they let through.</summary>
public static class TimelineFilters
{
    /// <summary>A customer, who sees nothing internal, is not offered that filter.</summary>
    public static IReadOnlyList<TimelineFilter> For(bool seesInternal) =>
        seesInternal ? Enum.GetValues<TimelineFilter>() : [TimelineFilter.All, TimelineFilter.Conversation, TimelineFilter.Changes];

    public static string Label(this TimelineFilter filter) => filter switch
    {
        TimelineFilter.All => "Everything",
        TimelineFilter.Conversation => "Conversation",
        TimelineFilter.Internal => "Internal",
        TimelineFilter.Changes => "Changes",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "This filter has no words yet."),
    };

    public static bool Shows(this TimelineFilter filter, TimelineRecord record) => filter switch
    {
        TimelineFilter.Conversation => record.IsPublic && TimelineWords.Of(record, seesInternal: false).IsMessage,
        TimelineFilter.Internal => !record.IsPublic,
        TimelineFilter.Changes => !TimelineWords.Of(record, seesInternal: false).IsMessage,
        _ => true,
    };
}
