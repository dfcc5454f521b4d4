namespace PPI.Helpdesk.Web.Hosting;

/// <summary>A page that reads something before it is shown, and must read it again when a rule refused what was sent, so that the typed text stays.</summary>
public interface IShownAgain
{
    Task ReadForShowingAsync(CancellationToken cancel);
}
