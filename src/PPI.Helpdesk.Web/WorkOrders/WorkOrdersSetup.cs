using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Web.WorkOrders;

/// <summary>The work orders' part in the web program.</summary>
public static class WorkOrdersSetup
{
    public static WebApplicationBuilder AddWorkOrders(this WebApplicationBuilder builder)
    {
        builder.Services.AddWorkOrders().AddScoped<OwnOrderLists>().AddScoped<OpenComposer>();
        return builder;
    }
}
