using PPI.Helpdesk.WorkOrders;

namespace PPI.Helpdesk.Figures;

/// <summary>Where an order stands in the flow of work: the process chain of helpdesk, channels, customer and evaluation.</summary>
public enum Station
{
    Helpdesk,
    NetworkAndDesktop,
    Applications,
    Intelligence,

    /// <summary>A resolution is with the customer for review.</summary>
    Customer,

    Evaluation,
    Closed,
}

/// <summary>What one asks of a <see cref="Station"/>.</summary>
public static class Stations
{
    public static Station Of(WorkOrder order) => order.Status switch
    {
        Status.Closed => Station.Closed,
        Status.Resolved => Station.Customer,
        Status.Evaluation => Station.Evaluation,
        _ => Of(order.Tier),
    };

    public static Station Of(Tier tier) => tier switch
    {
        Tier.NetworkAndDesktop => Station.NetworkAndDesktop,
        Tier.Applications => Station.Applications,
        Tier.Intelligence => Station.Intelligence,
        _ => Station.Helpdesk,
    };

    public static bool IsTier(this Station station) => station <= Station.Intelligence;

    public static string Label(this Station station) => station switch
    {
        Station.NetworkAndDesktop => "Network & Desktop",
        Station.Customer => "Customer's review",
        _ => station.ToString(),
    };
}
