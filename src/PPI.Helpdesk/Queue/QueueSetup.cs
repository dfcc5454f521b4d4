using Microsoft.Extensions.DependencyInjection;

namespace PPI.Helpdesk.Queue;

/// <summary>What the queue brings to the container.</summary>
public static class QueueSetup
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddScoped<WorkOrderQueue>()
        .AddScoped<QueueCounts>()
        .AddScoped<QueueViews>()
        .AddScoped<QueueNames>()
        .AddScoped<SaveQueueView>()
        .AddScoped<RemoveQueueView>()
        .AddScoped<ArrangeQueueViews>()
        .AddScoped<ChangeManyOrders>()
        .AddScoped<FoldQueueTallies>();
}
