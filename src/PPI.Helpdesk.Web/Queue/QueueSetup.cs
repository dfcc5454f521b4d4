using PPI.Helpdesk.Queue;

namespace PPI.Helpdesk.Web.Queue;

/// <summary>The queue's part in the web program.</summary>
public static class QueueSetup
{
    public static WebApplicationBuilder AddQueue(this WebApplicationBuilder builder)
    {
        builder.Services.AddQueue().AddSingleton<BulkReceipt>();
        return builder;
    }
}
