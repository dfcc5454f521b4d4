namespace PPI.Helpdesk.WorkOrders;

/// <summary>An order as somebody saw it when they decided to change it.</summary>
/// <param name="Version">The version that the page showed; null when the change does not depend on it (a job, a verdict by link).</param>
public sealed record SeenWorkOrder(int Id, int? Version = null);
