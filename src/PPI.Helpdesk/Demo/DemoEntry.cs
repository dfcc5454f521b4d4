namespace PPI.Helpdesk.Demo;

/// <summary>Something that begins at an instant of the demonstration.</summary>
/// <param name="NamesOrders">Needs the numbers of earlier orders, which must be saved before.</param>
internal sealed record DemoEntry(DateTimeOffset At, bool NamesOrders, Action Tell);
